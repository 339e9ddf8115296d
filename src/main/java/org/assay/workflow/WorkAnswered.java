package org.assay.workflow;

import java.util.UUID;
import org.assay.shared.Fact;

/** A colleague answered what they had been asked about an item. */
public record WorkAnswered(UUID caseId, UUID item, String step, UUID from, UUID to, String answer) implements Fact {}
