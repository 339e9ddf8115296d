package org.assay.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the JSON of a program into the shape of the answers of a page; what does not fit is left for the check. */
final class JsonReader {

    private JsonReader() {}

    static Map<String, Object> read(Form form, Map<String, ?> json) {
        Map<String, Object> answers = copy(json);
        level(form.components(), answers);
        Hidden.drop(form, answers);
        return answers;
    }

    private static Map<String, Object> copy(Map<String, ?> json) {
        Map<String, Object> copy = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (value != null) {
                copy.put(key, value);
            }
        });
        return copy;
    }

    private static void level(List<Component> components, Map<String, Object> level) {
        for (Component component : components) {
            if (component.kind() == Kind.GROUP && !component.nests()) {
                level(component.children(), level);
            } else if (level.containsKey(component.key())) {
                Object value = convert(component, level.get(component.key()));
                if (value.equals("")) {
                    level.remove(component.key());
                } else {
                    level.put(component.key(), value);
                }
            }
        }
    }

    private static Object convert(Component component, Object value) {
        if (component.kind() == Kind.GROUP && value instanceof Map<?, ?>) {
            return inner(component, value);
        }
        if (component.kind() == Kind.LIST && value instanceof List<?> rows) {
            return rows.stream()
                    .map(row -> row instanceof Map<?, ?> ? inner(component, row) : String.valueOf(row))
                    .toList();
        }
        if (value instanceof Number number && component.kind() == Kind.NUMBER) {
            // 1e999 arrives as an infinite Double, which is no number anybody can mean: left as text for the check
            return Double.isFinite(number.doubleValue()) || number instanceof BigDecimal || number instanceof BigInteger
                    ? new BigDecimal(number.toString())
                    : number.toString();
        }
        if (value instanceof String text) {
            return component.kind() == Kind.NUMBER ? Value.number(Value.tidy(text)) : Value.tidy(text);
        }
        return value;
    }

    private static Map<String, Object> inner(Component component, Object value) {
        Map<String, Object> inner = copy(Hidden.map(value));
        level(component.children(), inner);
        return inner;
    }
}
