package org.assay.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed on the phone.
 *
 * @param personId who held the phone; for an inspector also who signed
 * @param post of the person who signed for the inspected side
 * @param documentId the picture; null when the name was typed instead
 * @param answersSha256 hash of the answers as the phone showed them
 */
public record VisitSignature(
        UUID id,
        Party party,
        UUID personId,
        String name,
        String post,
        @Nullable UUID documentId,
        @Nullable String sha256,
        String answersSha256,
        Instant signedAt,
        Instant receivedAt,
        boolean late) {

    /** Whose signature it is. */
    public enum Party {
        INSPECTED,
        INSPECTOR
    }
}
