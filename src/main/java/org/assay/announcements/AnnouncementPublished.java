package org.assay.announcements;

import java.util.UUID;
import org.assay.shared.Fact;

/** A paper was published; the case is what it is about. */
public record AnnouncementPublished(
        UUID caseId, UUID announcementId, Kind kind, String documentNumber, String title, int lines) implements Fact {}
