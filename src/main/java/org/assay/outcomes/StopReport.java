package org.assay.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That the activity a critical finding concerns has stopped.
 *
 * @param activity what was stopped
 * @param measures what protects those concerned meanwhile
 */
@Embeddable
public record StopReport(
        @Column(name = "stop_activity") String activity,
        @Column(name = "stopped_at") Instant stoppedAt,
        @Column(name = "stop_measures") String measures,
        @Column(name = "stop_responsible") String responsible,
        @Column(name = "stop_reported_at") Instant reportedAt) {}
