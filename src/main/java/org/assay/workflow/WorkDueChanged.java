package org.assay.workflow;

import java.time.Instant;
import java.util.UUID;
import org.assay.shared.Fact;

/** An official set another internal date for an item; the deadline of the law stays as it is. */
public record WorkDueChanged(UUID caseId, UUID item, String step, Instant due, Instant legal, String reason)
        implements Fact {}
