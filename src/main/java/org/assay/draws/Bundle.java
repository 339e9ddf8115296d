package org.assay.draws;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.assay.shared.CanonicalJson;

/**
 * The texts of a draw in one file: {@code {"format":"assay-draw-2","parts":[{"name":…,"sha256":…,"text":…},…]}}, with sorted
 * keys and no blanks. Everything else follows from the texts.
 */
public record Bundle(List<Part> parts) {
    /** What every bundle says it is. */
    public static final String FORMAT = "assay-draw-2";

    public Bundle {
        parts = List.copyOf(parts);
    }

    public void write(OutputStream out) throws IOException {
        CanonicalJson.write(content(), out);
    }

    /** The whole file. */
    public String text() {
        return CanonicalJson.write(content());
    }

    private Map<String, Object> content() {
        return Map.of(
                "format",
                FORMAT,
                "parts",
                parts.stream()
                        .map(part -> Map.of(
                                "name",
                                part.name(),
                                "sha256",
                                part.sha256(),
                                "text",
                                part.shown().orElse("")))
                        .toList());
    }
}
