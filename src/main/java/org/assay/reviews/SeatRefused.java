package org.assay.reviews;

import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/** An expert declined, stood aside on the grounds named, or did not answer in time. */
public record SeatRefused(UUID caseId, String member, String why, List<String> grounds) implements Fact {}
