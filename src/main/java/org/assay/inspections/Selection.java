package org.assay.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object a plan visits, or would have.
 *
 * @param strata names of its strata, such as {@code 1-A}
 * @param matters codes of what is checked there
 * @param position in the order of the draw, from 1
 * @param replaces label of the object it stands in for; null when it was drawn at first
 * @param reason why it left; null while it has not
 * @param noticedAt when its object was told of the visit; null while it was not, or comes unannounced
 */
public record Selection(
        UUID planId,
        UUID objectId,
        String label,
        String strata,
        List<String> matters,
        int position,
        State state,
        @Nullable UUID visitId,
        Instant selectedAt,
        @Nullable String replaces,
        @Nullable String reason,
        @Nullable Instant noticedAt,
        @Nullable LocalDate visitedOn,
        @Nullable Instant recordedAt) {

    /** Whether the object is visited. */
    public enum State {
        DRAWN,
        /** It left the register after the draw; the next in order came instead. */
        LEFT,
        /** Another plan of the year visits it for the same matters; the next in order came instead. */
        ELSEWHERE
    }

    /** The same with these matters only. */
    Selection with(List<String> still) {
        return new Selection(
                planId,
                objectId,
                label,
                strata,
                still,
                position,
                state,
                visitId,
                selectedAt,
                replaces,
                reason,
                noticedAt,
                visitedOn,
                recordedAt);
    }

    public boolean isRecorded() {
        return recordedAt != null;
    }

    /** Whether everybody may know: its object was told or visited, or is visited by nobody. */
    public boolean isOpen() {
        return state == State.LEFT || noticedAt != null || isRecorded();
    }

    public boolean hasLeft() {
        return state != State.DRAWN;
    }
}
