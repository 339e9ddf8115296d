package org.assay.draws;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a draw is settled with the commitment, for lists and checks; the texts say the same in full.
 *
 * @param format of the texts; 1 for what was frozen before draws had steps
 * @param open whether everybody may see everything at once; else hashes, sizes, rule, time and source
 * @param poolSize objects of an inspection, candidates of a panel
 * @param inspectors how many stand in the second pool, 0 for a panel
 * @param seats how many are drawn
 * @param plannedAt the time that enters the seed; no nonce before it
 * @param approverId who approved what it is for; null for a panel
 */
@Embeddable
public record Committed(
        String planId,
        String purpose,
        int format,
        boolean open,
        String commitmentSha256,
        @Enumerated(EnumType.STRING) Algorithm algorithm,
        int poolSize,
        int inspectors,
        int seats,
        int reserves,
        @Enumerated(EnumType.STRING) NonceSource nonceSource,
        String nonceSourceText,
        Instant committedAt,
        Instant plannedAt,
        @Nullable UUID approverId) {
    static Committed of(Commitment commitment, Part text, Instant now, Instant planned, @Nullable UUID approver) {
        DrawRule seats = commitment.seats();
        InspectionRule rule = commitment.inspection();
        return new Committed(
                commitment.planId(),
                commitment.purpose(),
                commitment.format(),
                commitment.open(),
                text.sha256(),
                commitment.algorithm(),
                size(commitment, 0),
                size(commitment, 1),
                seats != null ? seats.seats() : rule != null ? rule.atLeast() : 0,
                seats != null ? seats.reserves() : 0,
                commitment.source(),
                commitment.sourceText(),
                now,
                planned,
                approver);
    }

    private static int size(Commitment commitment, int pool) {
        return commitment.pools().size() > pool ? commitment.pools().get(pool).size() : 0;
    }
}
