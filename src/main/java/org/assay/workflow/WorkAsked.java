package org.assay.workflow;

import java.util.UUID;
import org.assay.shared.Fact;

/** An official asked a colleague about an item; the words stand beside the item. */
public record WorkAsked(UUID caseId, UUID item, String step, UUID from, UUID to, String question) implements Fact {}
