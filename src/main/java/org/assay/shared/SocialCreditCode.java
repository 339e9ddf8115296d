package org.assay.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The unified social credit code of a legal entity, GB 32100-2015: 18 characters, the last one a check. */
public record SocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** What a registrar should look at, although the code may be used. */
    public enum Hint {
        /** The check character is wrong; a registrar has seen the licence and confirmed it. */
        CHECK_CONFIRMED,
        /** The first character is none of 1 (institutions), 5 (civil affairs), 9 (market regulation). */
        UNUSUAL_AUTHORITY,
        /** The region does not begin with a province of GB/T 2260. */
        UNKNOWN_REGION,
        /** Characters 9 to 17 are not an organization code of GB 11714; some issued codes are not. */
        ORGANIZATION_CODE
    }

    /** Accepts any text of the right length and alphabet; whether the check holds is for the two ways in. */
    public SocialCreditCode {
        form(value).ifPresent(flaw -> {
            throw flaw.refused();
        });
    }

    /** The code of a text, blanks around it and small letters forgiven; {@link Refused} when anything is wrong. */
    public static SocialCreditCode of(String text) {
        check(text).ifPresent(flaw -> {
            throw flaw.refused();
        });
        return new SocialCreditCode(normal(text));
    }

    /** A code whose check may fail because a registrar saw it on the licence; its form must still be right. */
    public static SocialCreditCode confirmed(String text) {
        return new SocialCreditCode(normal(text));
    }

    /** The first flaw of the text: length, then characters, then the check; empty when it is a valid code. */
    public static Optional<CodeFlaw> check(String text) {
        String code = normal(text);
        return form(code).or(() -> {
            char expected = checkCharacter(code);
            return code.charAt(17) == expected ? Optional.empty() : Optional.of(CodeFlaw.check(18, expected));
        });
    }

    /** Warnings, never grounds to refuse: historic regions and irregular organization codes do exist. */
    public List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        if (check(value).isPresent()) {
            hints.add(Hint.CHECK_CONFIRMED);
        }
        if ("159".indexOf(value.charAt(0)) < 0) {
            hints.add(Hint.UNUSUAL_AUTHORITY);
        }
        if (Province.ofPrefix(value.substring(2, 8)).isEmpty()) {
            hints.add(Hint.UNKNOWN_REGION);
        }
        if (OrganizationCode.check(value.substring(8, 17)).isPresent()) {
            hints.add(Hint.ORGANIZATION_CODE);
        }
        return List.copyOf(hints);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<CodeFlaw> form(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(CodeFlaw.length(LENGTH));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Optional.of(CodeFlaw.character(i + 1));
            }
        }
        return Optional.empty();
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1; // the standard's weights are the powers of 3 modulo 31
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31); // a remainder of 0 gives 31, which stands for 0
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
