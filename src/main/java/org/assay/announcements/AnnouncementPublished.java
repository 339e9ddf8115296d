package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** A paper was published; the case is what it is about. @param sha256 hash of its {@link CanonicalPaper text} */
public record AnnouncementPublished(
        UUID caseId, UUID announcementId, Kind kind, String documentNumber, String title, int lines, String sha256) implements Fact {}
