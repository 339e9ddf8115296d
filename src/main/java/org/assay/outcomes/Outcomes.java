package org.assay.outcomes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.visits.RecordedFinding;
import org.assay.visits.VisitReport;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins what follows a visit, and shows it to whom it concerns. */
@Component
@Transactional
public class Outcomes {

    public static final String KIND = "outcomes";
    private static final String PUBLICATION = "T19";

    private final FollowUpRepository followUps;
    private final PastChecks past;
    private final SeverityRules severities;
    private final OutcomeNumbers numbers;
    private final Flow flow;
    private final Deadlines deadlines;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            FollowUpRepository followUps,
            PastChecks past,
            SeverityRules severities,
            OutcomeNumbers numbers,
            Flow flow,
            Deadlines deadlines,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.past = past;
        this.severities = severities;
        this.numbers = numbers;
        this.flow = flow;
        this.deadlines = deadlines;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a recorded visit over, with a severity proposed for each finding; the same visit told twice is one case. */
    public Optional<FollowUp> begin(VisitReport report) {
        if (followUps.existsByVisitVisitId(report.id())) {
            return Optional.empty();
        }
        var visit = Visited.of(report);
        var object = Inspected.of(report.object());
        UUID id = Ids.next();
        String number =
                numbers.next(report.visitedOn().getYear(), object.province()).toString();
        var followUp = new FollowUp(
                id,
                number,
                visit,
                object,
                report.object().riskClass(),
                deadlines.after(PUBLICATION, visit.endedOn()),
                clock.instant());
        addFindings(followUp, report.findings());
        followUps.saveAndFlush(followUp);
        events.publishEvent(new OutcomeFact.OutcomeOpened(id, number, report.number(), object.objectLabel()));
        flow.begin("visit-outcome", caseOf(followUp));
        return Optional.of(followUp);
    }

    private void addFindings(FollowUp followUp, List<RecordedFinding> found) {
        var before = past.minors(
                followUp.object().objectId(),
                found.stream().map(RecordedFinding::item).toList(),
                followUp.visit().visitedOn());
        for (var each : found) {
            int repeated = before.getOrDefault(each.item(), 0) + 1;
            followUp.add(new Finding(followUp.id(), each, repeated, severities.propose(each.nature(), repeated)));
        }
    }

    static CaseRef caseOf(FollowUp followUp) {
        var object = followUp.object();
        return new CaseRef(
                followUp.id(),
                KIND,
                followUp.number(),
                object.objectName(),
                object.organizationId(),
                object.objectName(),
                object.field() == null ? null : object.field().code(),
                object.province().code(),
                null);
    }

    /** @throws NotYours when there is no such case, or it is not this person's to see */
    @Transactional(readOnly = true)
    public FollowUp expect(UUID id) {
        return visible(id, currentPerson.expect()).orElseThrow(NotYours::new);
    }

    @Transactional(readOnly = true)
    public Optional<FollowUp> visible(UUID id, Actor actor) {
        return followUps.findById(id).filter(followUp -> isVisibleTo(followUp, actor));
    }

    /** The case one of whose findings this is, when the person may see it. */
    @Transactional(readOnly = true)
    public Optional<FollowUp> visibleByFinding(UUID finding, Actor actor) {
        return followUps.findByFinding(finding).filter(followUp -> isVisibleTo(followUp, actor));
    }

    private static boolean isVisibleTo(FollowUp followUp, Actor actor) {
        return actor.isAnyOf(Role.AUDITOR, Role.APPROVER)
                || isOfficerFor(followUp, actor)
                || actor.speaksFor(followUp.object().organizationId())
                || followUp.visit().isOf(actor.personId());
    }

    /** Whether the person judges checks of this object’s province: any, for the ministry; its own, for a province. */
    static boolean isOfficerFor(FollowUp followUp, Actor actor) {
        return actor.is(Role.INSPECTION_OFFICER)
                && (actor.province() == null
                        || actor.province().equals(followUp.object().province().code()));
    }
}
