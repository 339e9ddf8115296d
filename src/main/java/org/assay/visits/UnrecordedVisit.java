package org.assay.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A visit that was made and is not on record: of its object no more than where and what kind. @param recordDue the end of T18 */
public record UnrecordedVisit(
        UUID id,
        String number,
        NewVisit.Kind kind,
        @Nullable UUID planId,
        Province province,
        ObjectKind objectKind,
        Instant arrivedAt,
        Instant leftAt,
        Instant recordDue) {

    /** The day of the visit in China. */
    public LocalDate visitedOn() {
        return LocalDate.ofInstant(arrivedAt, WorkingCalendar.ZONE);
    }

    /** The day it ended, from which the terms run. */
    public LocalDate endedOn() {
        return LocalDate.ofInstant(leftAt, WorkingCalendar.ZONE);
    }
}
