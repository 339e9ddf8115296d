package org.assay.shared;

import java.util.Optional;

/** The ten-digit school identification code of a vocational school or college: category, province, sequence. */
public record SchoolCode(String value) {
    private static final int LENGTH = 10;

    /** The categories of school the pilot deals with. */
    public enum Category {
        SECONDARY_VOCATIONAL("36"),
        REGULAR_HIGHER("41"),
        ADULT_HIGHER("42");

        private final String digits;

        Category(String digits) {
            this.digits = digits;
        }
    }

    public SchoolCode {
        check(value).ifPresent(flaw -> {
            throw flaw.refused();
        });
    }

    /** The code of a text, blanks around it forgiven; {@link Refused} when anything is wrong. */
    public static SchoolCode of(String text) {
        return new SchoolCode(text.strip());
    }

    /** The first flaw: length, digits, category, province, and the zero that leads the sequence of higher education. */
    public static Optional<CodeFlaw> check(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(CodeFlaw.length(LENGTH));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return Optional.of(CodeFlaw.character(i + 1));
            }
        }
        Optional<Category> category = category(code);
        if (category.isEmpty()) {
            return Optional.of(CodeFlaw.character(1));
        }
        if (Province.ofPrefix(code.substring(2, 4)).isEmpty()) {
            return Optional.of(CodeFlaw.character(3));
        }
        boolean higher = category.get() != Category.SECONDARY_VOCATIONAL;
        return higher && code.charAt(4) != '0' ? Optional.of(CodeFlaw.character(5)) : Optional.empty();
    }

    public Category category() {
        return category(value).orElseThrow();
    }

    /** The province the code was given in; schools of the Corps carry the prefix of Xinjiang. */
    public Province province() {
        return Province.ofPrefix(value.substring(2, 4)).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<Category> category(String code) {
        for (Category category : Category.values()) {
            if (code.startsWith(category.digits)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
