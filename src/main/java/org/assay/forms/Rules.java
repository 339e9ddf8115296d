package org.assay.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one given answer must satisfy, by the kind of its question; the first rule that is broken is the problem. */
interface Rules {

    Optional<Problem> check(Object value, String path);

    static Rules of(Component component) {
        return (value, path) -> Optional.ofNullable(
                switch (component.kind()) {
                    case TEXTFIELD, TEXTAREA ->
                        value instanceof String text ? text(component, text, path) : problem(path, "type");
                    case NUMBER -> number(component, value, path);
                    case CHECKBOX -> value instanceof Boolean ? null : problem(path, "type");
                    case DATE -> isDate(value) ? null : problem(path, "not-a-date");
                    case CHECKLIST ->
                        value instanceof List<?> ticks
                                        && ticks.stream().distinct().count() == ticks.size()
                                        && ticks.stream().allMatch(component::offers)
                                ? null
                                : problem(path, "not-an-option");
                    default -> component.offers(value) ? null : problem(path, "not-an-option");
                });
    }

    private static @Nullable Problem text(Component component, String text, String path) {
        Validate rules = component.validate();
        int length = text.codePointCount(0, text.length());
        boolean manyLines = component.kind() == Kind.TEXTAREA;
        if (rules.maxLength() != null && length > rules.maxLength()) {
            return problem(path, "too-long", rules.maxLength(), length);
        }
        if (text.codePoints().anyMatch(c -> isUnwanted(c, manyLines))) {
            return problem(path, "characters");
        }
        if (rules.minLength() != null && length < rules.minLength()) {
            return problem(path, "too-short", rules.minLength(), length);
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).matches()) {
            return problem(path, "pattern", rules.patternHint());
        }
        return null;
    }

    // half characters cannot be stored; marks that turn the direction of writing can make a public notice lie
    private static boolean isUnwanted(int c, boolean manyLines) {
        boolean control = Character.isISOControl(c) && c != '\t' && !(manyLines && c == '\n');
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || half || turning;
    }

    private static @Nullable Problem number(Component component, Object value, String path) {
        if (!(value instanceof Number given) || given instanceof Double d && !Double.isFinite(d)) {
            return problem(path, "not-a-number");
        }
        BigDecimal number = new BigDecimal(given.toString());
        if (Math.abs((long) number.scale()) > 20 || number.precision() > 30) {
            return problem(path, "not-a-number"); // 1e999999999 is a number, but nobody means it
        }
        Validate rules = component.validate();
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return problem(path, "too-small", rules.min().toPlainString());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return problem(path, "too-large", rules.max().toPlainString());
        }
        BigDecimal step = component.step();
        if (step != null && number.remainder(step).signum() != 0) {
            return problem(path, "step", step.toPlainString());
        }
        Integer decimals = component.decimals();
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            return problem(path, "step", BigDecimal.ONE.movePointLeft(decimals).toPlainString());
        }
        return null;
    }

    static boolean isDate(@Nullable Object value) {
        try {
            return value instanceof String text
                    && Pattern.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d", text)
                    && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Problem problem(String path, String kind, Object... args) {
        return new Problem(path, "forms.problem." + kind, args);
    }
}
