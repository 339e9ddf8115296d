package org.assay.workflow;

import java.time.Instant;
import java.util.UUID;
import org.assay.shared.Fact;

/** The legal deadline of a step was extended, once; those concerned are told the reason and the new date. */
public record WorkExtended(UUID caseId, UUID item, String step, Instant due, String reason) implements Fact {}
