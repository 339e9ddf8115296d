package org.assay.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One answer between what was typed and what it means. */
final class Value {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");

    private Value() {}

    /** Without surrounding space, lines ending as on this side of the wire. */
    static String tidy(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /** The number that was typed, full-width digits too; else the text itself, to be shown again. */
    static Object number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : typed;
    }

    /** Whether nobody would say something had been answered. */
    static boolean isBlank(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Value::isBlank);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().allMatch(Value::isBlank);
        }
        return value == null || value.equals("") || value.equals(false);
    }

    static String show(@Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof Collection) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A number in groups of three, as it is read; anything else as it is. */
    static String grouped(String shown) {
        int point = shown.indexOf('.');
        String whole = point < 0 ? shown : shown.substring(0, point);
        return NUMBER.matcher(shown).matches()
                ? THOUSANDS.matcher(whole).replaceAll(",") + shown.substring(whole.length())
                : shown;
    }
}
