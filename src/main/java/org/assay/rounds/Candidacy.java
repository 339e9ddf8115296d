package org.assay.rounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.jspecify.annotations.Nullable;

/**
 * One candidate of a round as it stands now.
 *
 * @param result null while the reviews are not concluded
 * @param means the panel's mean by group of criteria
 * @param votes for it in the chair-led vote that settles a tie; 0 when there was none
 * @param removed whether an upheld objection took it off the list
 * @param ranked its rank when it was last ranked, null before
 * @param exclusion why the meeting left it out, null when it did not
 */
public record Candidacy(
        UUID dossierId,
        UUID roundId,
        String number,
        String organization,
        String certificate,
        String levels,
        Field field,
        Track track,
        Instant enteredAt,
        Conclusion.@Nullable Result result,
        @Nullable BigDecimal total,
        Map<String, BigDecimal> means,
        int votes,
        boolean removed,
        @Nullable Integer ranked,
        boolean placed,
        Standing standing,
        @Nullable String exclusion) {

    public boolean isConcluded() {
        return result != null;
    }

    /** The total, or 0 for one no panel has scored. */
    public BigDecimal score() {
        return total == null ? BigDecimal.ZERO : total;
    }

    /** The mean of a group of criteria; 0 where the sheet has no such group. */
    public BigDecimal mean(String group) {
        return means.getOrDefault(group, BigDecimal.ZERO);
    }

    /** The same candidate, taken off the list. */
    Candidacy takenOff() {
        return new Candidacy(
                dossierId,
                roundId,
                number,
                organization,
                certificate,
                levels,
                field,
                track,
                enteredAt,
                result,
                total,
                means,
                votes,
                true,
                ranked,
                placed,
                standing,
                exclusion);
    }

    boolean isRankable() {
        return result == Conclusion.Result.ELIGIBLE_RECOMMENDED && !removed;
    }
}
