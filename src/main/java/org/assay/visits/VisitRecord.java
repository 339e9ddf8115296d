package org.assay.visits;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the team puts on record of its visit (domain 3.7.4), besides times, place and findings.
 *
 * @param recordedAnswers the checklist as it stood then, see {@link AnswerSheet}; null in records from before it was kept
 */
@Embeddable
public record VisitRecord(
        String facts,
        @Nullable String statement,
        @Enumerated(EnumType.STRING) ResultClass result,
        @Enumerated(EnumType.STRING) Signing signing,
        @Nullable String refusalReason,
        @Nullable String firstWitness,
        @Nullable String secondWitness,
        @Nullable String recordedAnswers,
        Instant recordedAt,
        UUID recordedBy) {

    /** What the answers that were signed are compared with. */
    public @Nullable AnswerSheet sheet() {
        return recordedAnswers == null ? null : new AnswerSheet(recordedAnswers);
    }
}
