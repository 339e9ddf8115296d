package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** A suspended expert was taken back into the pool. */
public record ExpertReinstated(UUID caseId, String code) implements Fact {}
