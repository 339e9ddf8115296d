package org.assay.announcements;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/announcements/public-notice.bpmn calls; the case is the subject of the notice. */
@Component
@Transactional
public class PublicNotice {

    private final Announcements announcements;
    private final ObjectionRepository objections;

    PublicNotice(Announcements announcements, ObjectionRepository objections) {
        this.announcements = announcements;
        this.objections = objections;
    }

    public void publishNotice(String subjectId) {
        announcements.publishNotice(UUID.fromString(subjectId));
    }

    /** The end of the notice period T10. */
    public Date endsAt(String subjectId) {
        Instant until =
                announcements.latest(UUID.fromString(subjectId)).orElseThrow().noticeUntil();
        return Date.from(Objects.requireNonNull(until));
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
