package org.assay.workflow;

import java.util.UUID;
import org.assay.shared.Fact;

/** A person did a step of a case; the outcome is the answer the process went on with. */
public record StepDone(UUID caseId, String step, String outcome) implements Fact {}
