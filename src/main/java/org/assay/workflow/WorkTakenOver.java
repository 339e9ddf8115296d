package org.assay.workflow;

import java.util.UUID;
import org.assay.shared.Fact;

/** Whoever stands in for an absent colleague took over an item that was in the colleague's hands. */
public record WorkTakenOver(UUID caseId, UUID item, String step, UUID from, UUID to) implements Fact {}
