package org.assay.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague stands in for an official from one day to another, both included.
 *
 * @param endedAt when it was ended before its time; else null
 */
public record Substitution(
        UUID id,
        UUID absent,
        String absentName,
        UUID substitute,
        String substituteName,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Instant endedAt) {

    /** Before, in or after its days, or ended before its time. */
    public enum State {
        PLANNED,
        RUNNING,
        OVER,
        ENDED
    }

    public State on(LocalDate day) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (day.isBefore(startsOn)) {
            return State.PLANNED;
        }
        return day.isAfter(endsOn) ? State.OVER : State.RUNNING;
    }
}
