package org.assay.inspections;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What was committed to when the pools were frozen.
 *
 * @param drawAt before this moment no nonce is taken
 * @param nonceSource where the nonce comes from, as everybody could read beforehand
 * @param valueOn the day on which a public source publishes it; null when the witness calls
 */
@Embeddable
public record Ceremony(
        Instant drawAt,
        String nonceSource,
        UUID drawId,
        @Nullable LocalDate valueOn) {

    /** From when on somebody may know the result: nobody gives the draw up any more. */
    public Instant knowableFrom() {
        Instant published = valueOn == null
                ? drawAt
                : valueOn.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return published.isBefore(drawAt) ? published : drawAt;
    }

    /** @throws Refused when the time of the draw does not lie ahead: somebody might know the nonce already */
    static void refusePast(Instant drawAt, Instant now) {
        if (!drawAt.isAfter(now)) {
            throw new Refused("inspections.refused.time-passed");
        }
    }
}
