package org.assay.visits;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo taken at a visit.
 *
 * @param item the question it belongs to
 * @param sha256 taken on the phone, and found again by the server
 * @param takenAt by the phone's clock
 * @param late whether it came in after the record was signed
 */
public record VisitPhoto(
        UUID id,
        String item,
        String sha256,
        UUID documentId,
        UUID personId,
        UUID device,
        Instant takenAt,
        Instant receivedAt,
        boolean late) {}
