package org.assay.shared;

import java.util.Locale;
import java.util.Optional;

/** The nine-character organization code of GB 11714, today characters 9 to 17 of the unified social credit code. */
public record OrganizationCode(String value) {
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CHECKS = "0123456789X";
    private static final int LENGTH = 9;

    public OrganizationCode {
        check(value).ifPresent(flaw -> {
            throw flaw.refused();
        });
    }

    /** The code of a text, blanks around it, small letters and the hyphen before the check forgiven. */
    public static OrganizationCode of(String text) {
        return new OrganizationCode(text.strip().toUpperCase(Locale.ROOT).replace("-", ""));
    }

    /** The first flaw of the nine characters: length, then characters, then the check; empty when valid. */
    public static Optional<CodeFlaw> check(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(CodeFlaw.length(LENGTH));
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return Optional.of(CodeFlaw.character(i + 1));
            }
            sum += value * WEIGHTS[i];
        }
        if (CHECKS.indexOf(code.charAt(8)) < 0) {
            return Optional.of(CodeFlaw.character(LENGTH));
        }
        char expected = CHECKS.charAt((11 - sum % 11) % 11);
        return code.charAt(8) == expected ? Optional.empty() : Optional.of(CodeFlaw.check(LENGTH, expected));
    }

    @Override
    public String toString() {
        return value;
    }
}
