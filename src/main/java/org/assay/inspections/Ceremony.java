package org.assay.inspections;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What was committed to when the pools were frozen.
 *
 * @param drawAt before this moment no nonce is taken
 * @param nonceSource where the nonce comes from, as everybody could read beforehand
 */
@Embeddable
public record Ceremony(Instant drawAt, String nonceSource, UUID drawId) {}
