package org.assay.dossiers;

import java.util.Map;
import java.util.Objects;
import org.assay.announcements.Announcement;
import org.assay.announcements.Announcements;
import org.assay.announcements.NoticeOpened;
import org.assay.notifications.Notifications;
import org.assay.workflow.Cases;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the applicants on a shortlist that it is under public notice; who moves up from the reserve is told with the offer. */
@Component
class NoticeLetters {

    private final Announcements announcements;
    private final Cases cases;
    private final Notifications notifications;

    NoticeLetters(Announcements announcements, Cases cases, Notifications notifications) {
        this.announcements = announcements;
        this.cases = cases;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void hear(NoticeOpened opened) {
        tell(announcements.expectPublic(opened.announcementId()));
    }

    private void tell(Announcement notice) {
        var until = Objects.requireNonNull(notice.noticeUntil());
        notice.lines().stream()
                .filter(line -> !line.caseId().equals(notice.subjectId()))
                .flatMap(line -> cases.find(line.caseId()).stream())
                .filter(dossier -> dossier.organizationId() != null)
                .forEach(dossier -> notifications.tellApplicant(
                        dossier, "dossier-on-notice", Map.of("notice", notice.documentNumber(), "until", until)));
    }
}
