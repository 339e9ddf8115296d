package org.assay.draws;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a file as a bundle, or says why it is none. Not one sign may be other than a bundle has it. */
final class BundleReader {
    /** The largest bundle: ten million objects and more. */
    static final long LARGEST = 1L << 30;

    /** The texts, or the reason why there are none. */
    record Read(List<Part> parts, @Nullable Verdict refusal) {
        static Read no(String key, Object... args) {
            return new Read(List.of(), Verdict.of(key, args));
        }
    }

    private BundleReader() {}

    static Read read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer signs = CharBuffer.allocate(file.length);
        CoderResult decoded = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, signs, true);
        if (decoded.isError()) {
            return Read.no("not-text", bytes.position() + 1);
        }
        String text = signs.flip().toString();
        List<Part> parts;
        try {
            parts = parts(CanonicalJson.read(text, Object.class));
        } catch (JacksonException broken) {
            return Read.no(
                    "not-json",
                    Math.max(
                            1,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getCharOffset()));
        }
        if (parts.isEmpty()) {
            return Read.no("not-a-bundle");
        }
        String again = new Bundle(parts).text();
        return again.equals(text) ? new Read(parts, null) : Read.no("not-canonical", Difference.sign(again, text));
    }

    private static List<Part> parts(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> bundle)
                || !Bundle.FORMAT.equals(bundle.get("format"))
                || !(bundle.get("parts") instanceof List<?> listed)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (Object one : listed) {
            if (one instanceof Map<?, ?> part
                    && part.get("name") instanceof String name
                    && part.get("sha256") instanceof String sha256
                    && part.get("text") instanceof String content) {
                parts.add(new Part(name, 1, sha256, content));
            } else {
                return List.of();
            }
        }
        return parts;
    }
}
