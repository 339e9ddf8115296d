package org.assay.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record.
 *
 * @param kind the fact's name in kebab-case, such as {@code dossier-accepted}; its sentence is the message {@code facts.<kind>}
 * @param actor who did it, or null when a timer did
 * @param hash SHA-256 of the content as stored, in lower-case hex
 */
public record RecordedFact(
        UUID id,
        Instant at,
        String kind,
        UUID caseId,
        @Nullable UUID actor,
        Map<String, Object> content,
        String hash) {}
