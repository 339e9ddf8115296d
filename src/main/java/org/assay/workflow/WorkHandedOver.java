package org.assay.workflow;

import java.util.UUID;
import org.assay.shared.Fact;

/** An item was handed over to a named colleague, with a note that may be empty. */
public record WorkHandedOver(UUID caseId, UUID item, String step, UUID from, UUID to, String note) implements Fact {}
