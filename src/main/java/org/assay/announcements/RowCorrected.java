package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** An objection upheld had a row of the notice corrected; the case is the objection. */
public record RowCorrected(UUID caseId, UUID announcementId, UUID lineCaseId, String correction) implements Fact {}
