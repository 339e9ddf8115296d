package org.assay.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;

/** A round in a list: its dates and how many dossiers have arrived. */
public record RoundRow(
        UUID id, String number, String title, RoundStatus status, LocalDate opensOn, LocalDate closesOn, int arrivals) {

    /** The last moment for submissions. */
    public Instant closesAt() {
        return WorkingCalendar.endOf(closesOn);
    }
}
