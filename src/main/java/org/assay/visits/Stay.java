package org.assay.visits;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.assay.shared.WorkingCalendar;

/** When the team was there, and where. @param recordDue until when the record is to be in (T18) */
@Embeddable
public record Stay(Instant arrivedAt, Instant leftAt, String place, Instant recordDue) {

    /** The day of the visit in China. */
    public LocalDate day() {
        return LocalDate.ofInstant(arrivedAt, WorkingCalendar.ZONE);
    }
}
