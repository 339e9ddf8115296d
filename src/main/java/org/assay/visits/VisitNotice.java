package org.assay.visits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the object is told before a visit (T17).
 *
 * @param hour from when on that day, such as {@code 09:30}
 * @param duty to cooperate
 * @param materials to be kept ready
 * @param voidedAt when it was taken back, because the visit was postponed or began anew
 */
public record VisitNotice(
        String number,
        Instant servedAt,
        Way way,
        LocalDate day,
        String hour,
        String basis,
        String method,
        String duty,
        String materials,
        String contact,
        @Nullable Instant voidedAt) {

    /** How it reaches the object: who has no account in Assay gets paper. */
    public enum Way {
        PLATFORM,
        PAPER
    }

    public boolean stands() {
        return voidedAt == null;
    }
}
