package org.assay.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What the leader asks for when the visit cannot be made: why, and on which other days. */
@Embeddable
public record Postponement(
        @Column(name = "postpone_reason") String reason,
        @Column(name = "postpone_first") LocalDate from,
        @Column(name = "postpone_last") LocalDate until) {}
