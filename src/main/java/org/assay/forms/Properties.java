package org.assay.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object of a form file; each property is taken once, and what nobody took is refused by name. */
final class Properties {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, JsonNode> left = new LinkedHashMap<>();
    private String where;

    private Properties(String where, @Nullable JsonNode node) {
        this.where = where;
        if (node != null) {
            node.properties().forEach(property -> left.put(property.getKey(), property.getValue()));
        }
    }

    static Properties of(String json) {
        try {
            return new Properties("form", JSON.readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    String where() {
        return where;
    }

    void named(String name) {
        where = name;
    }

    IllegalArgumentException wrong(String property, String why) {
        return new IllegalArgumentException(where + ": property '" + property + "' " + why);
    }

    String text(String name) {
        JsonNode node = left.remove(name);
        if (node == null) {
            return "";
        }
        if (!node.isString()) {
            throw wrong(name, "must be a text");
        }
        return node.stringValue();
    }

    /** The only property of a small object; empty when there is none. */
    String onlyText(String name) {
        String text = text(name);
        nothingElse();
        return text;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode node = left.remove(name);
        if (node != null && !node.isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return node == null ? otherwise : node.booleanValue();
    }

    /** A number, also when the Modeler wrote it as text. */
    @Nullable
    BigDecimal decimal(String name) {
        JsonNode node = left.remove(name);
        if (node == null) {
            return null;
        }
        try {
            return new BigDecimal(node.isString() ? node.stringValue() : node.toString());
        } catch (NumberFormatException e) {
            throw wrong(name, "must be a number");
        }
    }

    @Nullable
    Integer whole(String name) {
        BigDecimal number = decimal(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(name, "must be a whole number");
        }
    }

    Properties object(String name) {
        JsonNode node = left.remove(name);
        if (node != null && !node.isObject()) {
            throw wrong(name, "must be an object");
        }
        return new Properties(where + ": " + name, node);
    }

    List<Properties> list(String name) {
        JsonNode node = left.remove(name);
        if (node == null || !node.isArray()) {
            throw wrong(name, "must be a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Properties(where, node.get(i)))
                .toList();
    }

    /** For what only concerns the drawing tool. */
    void ignore(String... names) {
        for (String name : names) {
            left.remove(name);
        }
    }

    void nothingElse() {
        if (!left.isEmpty()) {
            throw wrong(left.keySet().iterator().next(), "is not supported");
        }
    }
}
