package org.assay.announcements;

import java.util.List;
import java.util.UUID;

/**
 * A paper to be published.
 *
 * @param subjectId what it is about, such as a round; a notice is found by it
 * @param body paragraphs of plain text, one a line
 */
public record NewAnnouncement(
        Kind kind, UUID subjectId, String documentNumber, String title, String body, String issuer, List<Line> lines) {

    public NewAnnouncement {
        lines = List.copyOf(lines);
    }

    /** The same paper about something else. */
    public NewAnnouncement about(UUID otherSubjectId) {
        return new NewAnnouncement(kind, otherSubjectId, documentNumber, title, body, issuer, lines);
    }
}
