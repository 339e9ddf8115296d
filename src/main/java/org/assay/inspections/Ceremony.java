package org.assay.inspections;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.assay.shared.Refused;

/**
 * What was committed to when the pools were frozen.
 *
 * @param drawAt before this moment no nonce is taken
 * @param nonceSource where the nonce comes from, as everybody could read beforehand
 */
@Embeddable
public record Ceremony(Instant drawAt, String nonceSource, UUID drawId) {

    /** @throws Refused when the time of the draw does not lie ahead: somebody might know the nonce already */
    static void refusePast(Instant drawAt, Instant now) {
        if (!drawAt.isAfter(now)) {
            throw new Refused("inspections.refused.time-passed");
        }
    }
}
