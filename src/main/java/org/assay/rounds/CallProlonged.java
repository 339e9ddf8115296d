package org.assay.rounds;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.Fact;

/** The period for submissions was prolonged by a published amendment. */
public record CallProlonged(UUID caseId, LocalDate closedOnBefore, LocalDate closesOn, String reason) implements Fact {}
