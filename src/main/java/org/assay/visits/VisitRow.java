package org.assay.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in a list. @param day the day it was or will be made, or the last on which it may be */
public record VisitRow(
        UUID id,
        String number,
        NewVisit.Kind kind,
        String object,
        String province,
        VisitStatus status,
        LocalDate day,
        boolean planned,
        @Nullable Instant recordDue,
        @Nullable Instant recordedAt,
        @Nullable ResultClass result,
        Instant openedAt) {

    /** Whether the record came after its time (T18), or has not come. */
    public boolean isLate(Instant now) {
        Instant until = recordedAt == null ? now : recordedAt;
        return recordDue != null && until.isAfter(recordDue);
    }
}
