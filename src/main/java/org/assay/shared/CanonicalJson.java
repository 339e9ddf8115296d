package org.assay.shared;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which what is hashed is written: JSON without blanks, the keys of every object sorted by their UTF-16 code
 * units as RFC 8785 asks, so that the same content always gives the same bytes. Unlike there, a number keeps the digits
 * it was given: {@code 80.00} stays {@code 80.00}.
 */
public final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // else the components of a record come first, as they are declared
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static void write(Object value, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(value));
    }

    public static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
