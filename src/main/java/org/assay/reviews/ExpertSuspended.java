package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** An expert was suspended from the pool. */
public record ExpertSuspended(UUID caseId, String code, String reason) implements Fact {}
