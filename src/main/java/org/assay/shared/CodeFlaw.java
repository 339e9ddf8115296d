package org.assay.shared;

import java.util.Locale;

/**
 * Why a text is not the code it claims to be.
 *
 * @param position 1-based place of the offending character; 0 when the flaw is not about one place
 * @param expected what should stand there: a length, a check character, a form; empty when there is no one answer
 */
public record CodeFlaw(Kind kind, int position, String expected) {
    public enum Kind {
        LENGTH,
        BAD_CHARACTER,
        BAD_CHECK,
        NO_SUCH_DATE,
        BAD_FORM
    }

    static CodeFlaw length(int expected) {
        return new CodeFlaw(Kind.LENGTH, 0, Integer.toString(expected));
    }

    static CodeFlaw character(int position) {
        return new CodeFlaw(Kind.BAD_CHARACTER, position, "");
    }

    static CodeFlaw check(int position, char expected) {
        return new CodeFlaw(Kind.BAD_CHECK, position, String.valueOf(expected));
    }

    static CodeFlaw date(int position) {
        return new CodeFlaw(Kind.NO_SUCH_DATE, position, "");
    }

    static CodeFlaw form(String expected) {
        return new CodeFlaw(Kind.BAD_FORM, 0, expected);
    }

    /** The refusal to show for it: {@code shared.refused.code-<kind>} with the position and what was expected. */
    public Refused refused() {
        return new Refused(
                "shared.refused.code-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), position, expected);
    }
}
