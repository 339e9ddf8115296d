package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** An objection was answered with reasons; with {@code removal} its row leaves the list. */
public record ObjectionConcluded(
        UUID caseId, UUID announcementId, UUID lineCaseId, Conclusion conclusion, boolean removal) implements Fact {}
