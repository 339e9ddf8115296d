package org.assay.reviews;

import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/** The reserve was used up, so experts of further fields were drawn. */
public record PoolWidened(UUID caseId, UUID drawId, List<String> fields, String reason) implements Fact {}
