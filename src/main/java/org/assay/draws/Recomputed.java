package org.assay.draws;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.assay.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * A draw done from its texts alone: what the front door keeps is what anybody finds who does it again.
 *
 * @param inspection what amendments go on from; null for a panel
 */
record Recomputed(DrawResult result, @Nullable InspectionDraw inspection) {
    /**
     * @param texts of the commitment, the pools and the nonce, by name
     * @throws RuntimeException when a text is missing or cannot be read
     */
    static Recomputed of(Map<String, Part> texts, Recusals recusals) {
        return of(texts, recusals, Recomputed::pools);
    }

    /** @param reader of the pools of an inspection, for who has read them already */
    static Recomputed of(Map<String, Part> texts, Recusals recusals, Function<Map<String, Part>, Pools> reader) {
        Commitment commitment = read(texts, Part.COMMITMENT, Commitment.class);
        NonceRecord nonce = read(texts, Part.NONCE, NonceRecord.class);
        String seedText = commitment.seedText(nonce.nonce());
        if (commitment.inspection() == null) {
            CandidatePool pool = read(texts, Part.CANDIDATES, CandidatePool.class);
            DrawRule rule = Objects.requireNonNull(commitment.seats());
            Transcript transcript =
                    Transcript.of(commitment.algorithm(), seedText, nonce.nonce(), pool.pool(), pool.seated(), rule);
            return new Recomputed(result(texts, seedText, transcript, null), null);
        }
        InspectionDraw draw = InspectionDraw.of(
                commitment.algorithm(),
                seedText,
                nonce.nonce(),
                commitment.inspection(),
                reader.apply(texts),
                recusals);
        return new Recomputed(result(texts, seedText, null, draw.result()), draw);
    }

    static Pools pools(Map<String, Part> texts) {
        return new Pools(
                List.of(read(texts, Part.OBJECTS, DrawObject[].class)),
                List.of(read(texts, Part.INSPECTORS, Inspector[].class)));
    }

    private static DrawResult result(
            Map<String, Part> texts,
            String seedText,
            @Nullable Transcript seats,
            @Nullable InspectionResult inspection) {
        return new DrawResult(
                part(texts, Part.COMMITMENT).sha256(),
                part(texts, Part.NONCE).sha256(),
                seedText,
                Seed.ofText(seedText).hex(),
                seats,
                inspection);
    }

    static <T> T read(Map<String, Part> texts, String name, Class<T> type) {
        return CanonicalJson.read(part(texts, name).shown().orElseThrow(), type);
    }

    private static Part part(Map<String, Part> texts, String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }
}
