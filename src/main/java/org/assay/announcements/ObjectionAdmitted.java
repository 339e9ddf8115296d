package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** An objection is investigated from now on. */
public record ObjectionAdmitted(UUID caseId, UUID announcementId, UUID lineCaseId) implements Fact {}
