package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** Somebody was appointed to the pool of experts. */
public record ExpertAppointed(UUID caseId, String code) implements Fact {}
