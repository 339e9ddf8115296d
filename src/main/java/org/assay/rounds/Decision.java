package org.assay.rounds;

import jakarta.persistence.Embeddable;

/** What the joint meeting decided: under which minute and document number, why, and what applicants may do about it. */
@Embeddable
public record Decision(String minuteNumber, String documentNumber, String reasons, String remedy) {}
