package org.assay.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a fact is on the record, for the papers that rest on it.
 *
 * @param index its place in the ledger; null for the moment before it has one
 * @param leafHash null for as long
 * @param checkpoint the first signed state that holds it; null for as long
 * @param contentKey opens the hash of the content; only for those who may read the content
 */
public record FactProof(
        UUID fact,
        String kind,
        Instant at,
        @Nullable Long index,
        @Nullable String leafHash,
        @Nullable Checkpoint checkpoint,
        String contentKey,
        String content) {

    public boolean isPlaced() {
        return index != null;
    }
}
