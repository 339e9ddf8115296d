package org.assay.inspections;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a plan was given up, and why; everybody can read it. */
@Embeddable
public record Cancellation(Instant cancelledAt, String cancelReason) {}
