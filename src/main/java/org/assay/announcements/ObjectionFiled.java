package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** Somebody objected to a row of a notice; who it was is not part of the record everybody on the case reads. */
public record ObjectionFiled(UUID caseId, String number, UUID announcementId, UUID lineCaseId) implements Fact {}
