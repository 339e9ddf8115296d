package org.assay.draws;

import java.util.Optional;
import org.assay.shared.CanonicalJson;
import org.assay.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A text of a draw that is never changed: the commitment, a pool, the nonce, the result, an amendment.
 *
 * @param name {@code commitment}, {@code candidates}, {@code objects}, {@code inspectors}, {@code nonce}, {@code result} or
 *     {@code amendment-1} and on
 * @param size how many a pool holds, else 1
 * @param text null while it is sealed
 */
public record Part(
        String name, int size, String sha256, @Nullable String text) {
    static final String COMMITMENT = "commitment";
    static final String CANDIDATES = "candidates";
    static final String OBJECTS = "objects";
    static final String INSPECTORS = "inspectors";
    static final String NONCE = "nonce";
    static final String RESULT = "result";
    static final String AMENDMENT = "amendment-";

    static Part of(String name, int size, Object content) {
        String text = CanonicalJson.write(content);
        return new Part(name, size, Sha256.hex(text), text);
    }

    Part sealed() {
        return new Part(name, size, sha256, null);
    }

    /** Whether the text still is what was hashed; a sealed one cannot be asked. */
    boolean isWhole() {
        return text == null || Sha256.hex(text).equals(sha256);
    }

    public Optional<String> shown() {
        return Optional.ofNullable(text);
    }
}
