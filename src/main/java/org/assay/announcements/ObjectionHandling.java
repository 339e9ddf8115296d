package org.assay.announcements;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Flow;
import org.assay.workflow.Inbox;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/announcements/objection-handling.bpmn calls; the case is the objection. */
@Component
@Transactional
public class ObjectionHandling {

    /** Whether it is investigated; {@code reason} when it is not. */
    public record AdmitObjection(String verdict, @Nullable String reason) {}

    /** What was found, and whether the row leaves the list or is corrected. */
    public record ConcludeObjection(
            Conclusion conclusion,
            boolean removal,
            @Nullable String correction,
            String reasons) {

        /** What stands beside the row from now on; null when it leaves, or nothing is to be corrected. */
        @Nullable
        String corrected() {
            boolean stays = conclusion != Conclusion.NOT_UPHELD && !removal;
            return stays && correction != null && !correction.isBlank() ? correction.strip() : null;
        }
    }

    private final ObjectionRepository objections;
    private final AnnouncementRepository papers;
    private final ObjectionLetters letters;
    private final Deadlines deadlines;
    private final Flow flow;
    private final Inbox inbox;
    private final Cases cases;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionHandling(
            ObjectionRepository objections,
            AnnouncementRepository papers,
            ObjectionLetters letters,
            Deadlines deadlines,
            Flow flow,
            Inbox inbox,
            Cases cases,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.objections = objections;
        this.papers = papers;
        this.letters = letters;
        this.deadlines = deadlines;
        this.flow = flow;
        this.inbox = inbox;
        this.cases = cases;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused when the officer worked on the case objected to, or objects himself */
    public Outcome admitObjection(UUID id, AdmitObjection answers) {
        var objection = lock(id);
        if (answers.verdict().equals("admitted")) {
            objection.admit(clock.instant());
            objections.saveAndFlush(objection);
            events.publishEvent(new ObjectionAdmitted(id, objection.announcementId(), objection.lineCaseId()));
            letters.admitted(objection, deadlines.after("T11-conclude", WorkingCalendar.today(clock)));
            return Outcome.of("admitted");
        }
        objection.refuse(Objects.requireNonNullElse(answers.reason(), ""), clock.instant());
        objections.saveAndFlush(objection);
        events.publishEvent(new ObjectionTurnedAway(id, objection.announcementId(), objection.lineCaseId()));
        letters.refused(objection);
        releaseNotice(objection);
        return Outcome.of("refused");
    }

    /** @throws Refused when the officer worked on the case objected to, or objects himself */
    public Outcome concludeObjection(UUID id, ConcludeObjection answers) {
        var objection = lock(id);
        objection.conclude(answers.conclusion(), answers.removal(), answers.reasons(), clock.instant());
        objections.saveAndFlush(objection);
        events.publishEvent(new ObjectionConcluded(
                id, objection.announcementId(), objection.lineCaseId(), answers.conclusion(), objection.removal()));
        var correction = answers.corrected();
        if (correction != null) {
            papers.findById(objection.announcementId()).orElseThrow().correct(objection.lineCaseId(), correction);
            events.publishEvent(new RowCorrected(id, objection.announcementId(), objection.lineCaseId(), correction));
        }
        letters.concluded(objection, correction);
        releaseNotice(objection);
        return Outcome.of("concluded");
    }

    /** Locks the notice, as whoever settles it does: of the last answer and the end of the period none overtakes the other. */
    private Objection lock(UUID id) {
        var objection = objections.findById(id).orElseThrow(NotYours::new);
        if (papers.findByIdForUpdate(objection.announcementId()).isEmpty()) {
            throw new NotYours();
        }
        refuseInvolved(objection, currentPerson.expect());
        return objection;
    }

    /** Who investigates must not have worked on the dossier objected to, nor on the round that lists it (P7, step 3). */
    private void refuseInvolved(Objection objection, Actor officer) {
        boolean worked = Stream.concat(Stream.of(objection.lineCaseId(), objection.subjectId()), roundOf(objection))
                .distinct()
                .flatMap(caseId -> inbox.of(caseId).stream())
                .anyMatch(item -> officer.personId().equals(item.doneBy()));
        if (worked) {
            throw new Refused("announcements.refused.handled-the-case");
        }
        if (officer.personId().equals(objection.personId())) {
            throw new Refused("announcements.refused.own-objection");
        }
    }

    private Stream<UUID> roundOf(Objection objection) {
        return cases.find(objection.lineCaseId()).map(CaseRef::roundId).stream();
    }

    private void releaseNotice(Objection objection) {
        if (!objections.existsByAnnouncementIdAndStatusIn(objection.announcementId(), ObjectionStatus.OPEN)) {
            flow.tellIfWaiting("objections-concluded", objection.subjectId());
        }
    }
}
