package org.assay.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The identity number of a citizen, GB 11643-1999: region, birth date, sequence, check; never written out in full. */
public record ResidentIdNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;

    /** Trusts nothing but the day of birth: that it is not in the future needs a today, see {@link #of}. */
    public ResidentIdNumber {
        check(value, LocalDate.MAX).ifPresent(flaw -> {
            throw flaw.refused();
        });
    }

    /** The number of a text, blanks around it and a small x forgiven; {@link Refused} when anything is wrong. */
    public static ResidentIdNumber of(String text, LocalDate today) {
        check(text, today).ifPresent(flaw -> {
            throw flaw.refused();
        });
        return new ResidentIdNumber(normal(text));
    }

    /** The first flaw: length, characters, a birth date that exists and lies in 1900 to today, then the check. */
    public static Optional<CodeFlaw> check(String text, LocalDate today) {
        String number = normal(text);
        if (number.length() != LENGTH) {
            return Optional.of(CodeFlaw.length(LENGTH));
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            char digit = number.charAt(i);
            if (digit < '0' || digit > '9') {
                return Optional.of(CodeFlaw.character(i + 1));
            }
            sum += (digit - '0') * WEIGHTS[i];
        }
        if (CHECKS.indexOf(number.charAt(17)) < 0) {
            return Optional.of(CodeFlaw.character(LENGTH));
        }
        if (born(number).filter(day -> !day.isAfter(today)).isEmpty()) {
            return Optional.of(CodeFlaw.date(7));
        }
        char expected = CHECKS.charAt(sum % 11);
        return number.charAt(17) == expected ? Optional.empty() : Optional.of(CodeFlaw.check(LENGTH, expected));
    }

    public LocalDate birthDate() {
        return born(value).orElseThrow();
    }

    /** Province and the last two characters, enough to recognise one's own number: {@code 11**************2X}. */
    public String masked() {
        return value.substring(0, 2) + "*".repeat(14) + value.substring(16);
    }

    /** Masked, so that no log line or message ever holds the number. */
    @Override
    public String toString() {
        return masked();
    }

    private static Optional<LocalDate> born(String number) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return day.getYear() < 1900 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
