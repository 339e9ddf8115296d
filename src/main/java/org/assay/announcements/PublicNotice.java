package org.assay.announcements;

import java.util.Date;
import java.util.UUID;
import org.assay.workflow.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/announcements/public-notice.bpmn calls; the case is the subject of the notice. */
@Component
@Transactional
public class PublicNotice {

    private final Announcements announcements;
    private final ObjectionRepository objections;
    private final Deadlines deadlines;

    PublicNotice(Announcements announcements, ObjectionRepository objections, Deadlines deadlines) {
        this.announcements = announcements;
        this.objections = objections;
        this.deadlines = deadlines;
    }

    public void publishNotice(String subjectId) {
        announcements.publishNotice(UUID.fromString(subjectId));
    }

    /** The end of the notice period T10, counted from the publication, in whose transaction the engine asks this. */
    public Date endsAt(String subjectId) {
        return deadlines.due("T10");
    }

    /** @return {@code open} while an objection is unanswered, else {@code settled} */
    public String settleObjections(String subjectId) {
        var notice = announcements.lockNotice(UUID.fromString(subjectId));
        boolean open = objections.existsByAnnouncementIdAndStatusIn(notice.id(), ObjectionStatus.OPEN);
        return open ? "open" : "settled";
    }

    /** @return {@code changed} when an objection took a row off the list, else {@code unchanged} */
    public String closeNotice(String subjectId) {
        return announcements.closeNotice(UUID.fromString(subjectId)).isEmpty() ? "unchanged" : "changed";
    }
}
