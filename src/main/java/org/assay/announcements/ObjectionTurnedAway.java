package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** An objection was not admitted, and its objector was told why. */
public record ObjectionTurnedAway(UUID caseId, UUID announcementId, UUID lineCaseId) implements Fact {}
