package org.assay.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes papers, and says which rows of a notice were taken off its list. */
@Component
@Transactional
public class Announcements {

    private final AnnouncementRepository papers;
    private final ObjectionRepository objections;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(
            AnnouncementRepository papers,
            ObjectionRepository objections,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.objections = objections;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a notice ready for the process public-notice of its subject, which publishes it.
     *
     * @throws IllegalArgumentException when it is not a notice
     */
    public Announcement prepareNotice(NewAnnouncement input) {
        if (input.kind() != Kind.NOTICE) {
            throw new IllegalArgumentException("Only a notice waits for its process: " + input.kind());
        }
        return papers.saveAndFlush(new Announcement(Ids.next(), input, clock.instant()));
    }

    /** Publishes a call, a decision or a policy at once. @throws IllegalArgumentException for a notice: its process publishes it */
    public Announcement publish(NewAnnouncement input) {
        if (input.kind() == Kind.NOTICE) {
            throw new IllegalArgumentException("A notice is published by its process");
        }
        return published(new Announcement(Ids.next(), input, clock.instant()));
    }

    /** The latest notice about a subject, whether or not it is published yet. */
    @Transactional(readOnly = true)
    public Optional<Announcement> noticeOf(UUID subjectId) {
        return latest(subjectId).flatMap(notice -> papers.findWholeById(notice.id()));
    }

    /** The same without its list, for the steps of the process. */
    Optional<Announcement> latest(UUID subjectId) {
        return papers.findFirstBySubjectIdAndKindOrderByPreparedAtDescIdDesc(subjectId, Kind.NOTICE);
    }

    /** A paper anyone may read. @throws NotYours when there is none, or it is not published yet */
    @Transactional(readOnly = true)
    public Announcement expectPublic(UUID id) {
        return papers.findWholeById(id).filter(Announcement::isPublic).orElseThrow(NotYours::new);
    }

    /** The text of a published paper exactly as it was hashed for the record. @throws NotYours as {@link #expectPublic} */
    @Transactional(readOnly = true)
    public String canonicalText(UUID id) {
        return CanonicalPaper.of(expectPublic(id));
    }

    /** The cases whose rows were taken off the latest notice of a subject by objections upheld. */
    @Transactional(readOnly = true)
    public Set<UUID> removedBy(UUID subjectId) {
        return objections.removedFromLatestNoticeOf(subjectId);
    }

    /** The cases whose rows of this paper are under an objection that is not answered yet; for officers only. */
    @Transactional(readOnly = true)
    public Set<UUID> underObjection(UUID announcementId) {
        return objections.findByAnnouncementIdAndStatusIn(announcementId, ObjectionStatus.OPEN).stream()
                .map(Objection::lineCaseId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Publishes the notice that was prepared about a subject, for period T10 from today. */
    Announcement publishNotice(UUID subjectId) {
        return published(latest(subjectId)
                .filter(notice -> notice.status() == AnnouncementStatus.PREPARED)
                .orElseThrow(() -> new Refused("announcements.refused.no-notice-prepared")));
    }

    /** Ends the notice; whoever closes it holds its lock, so that no objection slips in. @return the rows removed */
    Set<UUID> closeNotice(UUID subjectId) {
        var notice = lockNotice(subjectId);
        var removed = removedFrom(notice.id());
        notice.close(clock.instant());
        events.publishEvent(new NoticeClosed(subjectId, notice.id(), removed));
        return removed;
    }

    Announcement lockNotice(UUID subjectId) {
        return latest(subjectId)
                .flatMap(notice -> papers.findByIdForUpdate(notice.id()))
                .orElseThrow(() -> new Refused("announcements.refused.no-notice-prepared"));
    }

    private Announcement published(Announcement paper) {
        Instant now = clock.instant();
        paper.publish(now, deadlines.after("T10", WorkingCalendar.today(clock)));
        var saved = papers.saveAndFlush(paper);
        events.publishEvent(new AnnouncementPublished(
                saved.subjectId(),
                saved.id(),
                saved.kind(),
                saved.documentNumber(),
                saved.title(),
                saved.lines().size(),
                CanonicalPaper.sha256(saved)));
        return saved;
    }

    /** The cases whose rows were taken off this paper by objections upheld. */
    @Transactional(readOnly = true)
    public Set<UUID> removedFrom(UUID announcementId) {
        return objections.findByAnnouncementIdAndRemovalTrue(announcementId).stream()
                .map(Objection::lineCaseId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
