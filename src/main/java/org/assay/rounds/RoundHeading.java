package org.assay.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A published round as other pages mention it, read in one statement.
 *
 * @param documentNumber of the decision, with its reasons and remedy; null before it
 */
public record RoundHeading(
        UUID id,
        String number,
        String title,
        RoundStatus status,
        LocalDate closesOn,
        @Nullable String documentNumber,
        @Nullable String reasons,
        @Nullable String remedy) {

    /** The last moment for submissions. */
    public Instant closes() {
        return WorkingCalendar.endOf(closesOn);
    }

    public boolean isOpen() {
        return status == RoundStatus.OPEN;
    }

    public boolean isDecided() {
        return status == RoundStatus.DECIDED;
    }
}
