package org.assay.inspections;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days a plan is about.
 *
 * @param opensOn the first and {@code closesOn} the last day of visits
 * @param drawOn the day the draw is planned for
 */
@Embeddable
public record Period(LocalDate opensOn, LocalDate closesOn, LocalDate drawOn) {}
