package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** An expert signed that there is no conflict of interest and took a seat. */
public record SeatTaken(UUID caseId, String member) implements Fact {}
