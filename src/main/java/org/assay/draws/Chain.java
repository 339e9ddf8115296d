package org.assay.draws;

import java.util.Map;
import java.util.Optional;

/** Says whether the texts of a draw still are what was hashed, and which one is not. */
final class Chain {
    private Chain() {}

    /** The name of the first text that is not what the draw, the commitment or its own hash says. */
    static Optional<String> broken(Draw draw, Map<String, Part> parts) {
        Part head = parts.get(Part.COMMITMENT);
        if (head == null || !head.isWhole() || !head.sha256().equals(draw.commitmentSha256())) {
            return Optional.of(Part.COMMITMENT);
        }
        Commitment commitment = Recomputed.read(parts, Part.COMMITMENT, Commitment.class);
        for (Commitment.PoolSeal seal : commitment.pools()) {
            Part pool = parts.get(seal.name());
            if (pool == null || !pool.isWhole() || !pool.sha256().equals(seal.sha256())) {
                return Optional.of(seal.name());
            }
        }
        Part nonce = parts.get(Part.NONCE);
        if (draw.nonceSha256() != null
                && (nonce == null || !nonce.isWhole() || !nonce.sha256().equals(draw.nonceSha256()))) {
            return Optional.of(Part.NONCE);
        }
        return Optional.empty();
    }
}
