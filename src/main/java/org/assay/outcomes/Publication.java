package org.assay.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assay.pages.Words;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.NewVisit;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes a settled result, feeds it back into the registers, and orders what is to be rectified. */
@Component
class Publication {

    private final FollowUpRepository followUps;
    private final SeverityRules severities;
    private final RiskRules risks;
    private final PastChecks past;
    private final ResultTable results;
    private final Registers registers;
    private final OutcomeLetters letters;
    private final Words words;
    private final WorkingCalendar calendar;
    private final Flow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            FollowUpRepository followUps,
            SeverityRules severities,
            RiskRules risks,
            PastChecks past,
            ResultTable results,
            Registers registers,
            OutcomeLetters letters,
            Words words,
            WorkingCalendar calendar,
            Flow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.severities = severities;
        this.risks = risks;
        this.past = past;
        this.results = results;
        this.registers = registers;
        this.letters = letters;
        this.words = words;
        this.calendar = calendar;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether anything has to be rectified */
    boolean publish(FollowUp followUp) {
        Instant now = clock.instant();
        var moved = moved(followUp);
        followUp.publish(moved.orElse(null), now);
        followUp.standing().forEach(finding -> order(finding, now));
        int late = Math.max(
                0,
                calendar.days()
                        .between(
                                LocalDate.ofInstant(followUp.publishDue(), WorkingCalendar.ZONE),
                                WorkingCalendar.today(clock)));
        events.publishEvent(results.publish(followUp, late, now));
        moved.ifPresent(risk -> move(followUp, risk));
        letters.published(followUp);
        boolean rectify = !followUp.standing().isEmpty();
        if (rectify) {
            order(followUp);
        }
        followUps.saveAndFlush(followUp);
        return rectify;
    }

    private void order(Finding finding, Instant now) {
        var term = severities.term(finding.severity());
        Instant due = WorkingCalendar.endOf(calendar.days().plus(WorkingCalendar.today(clock), term.days()));
        finding.order(term.verification(), term.stops(), due, now);
    }

    /** A look-back belongs to the check it follows; it never improves the class by itself. */
    private Optional<RiskClass> moved(FollowUp followUp) {
        var object = followUp.object();
        RiskClass now = registers.objects(List.of(object.objectId())).stream()
                .map(found -> found.riskClass())
                .findFirst()
                .orElse(followUp.riskBefore());
        boolean lookBack = followUp.visit().visitKind() == NewVisit.Kind.LOOK_BACK;
        int clean = lookBack ? 0 : past.cleanInARow(object.objectId(), followUp.id()) + 1;
        return risks.after(
                now,
                followUp.result(),
                followUp.standing().stream().map(Finding::severity).toList(),
                clean);
    }

    private void move(FollowUp followUp, RiskClass risk) {
        var object = followUp.object();
        registers.classify(
                object.objectId(),
                risk,
                words.in(
                        Locale.SIMPLIFIED_CHINESE,
                        "outcomes.risk.reason",
                        followUp.number(),
                        words.in(Locale.SIMPLIFIED_CHINESE, "outcomes.result." + followUp.result())));
        events.publishEvent(
                new OutcomeFact.RiskMoved(followUp.id(), object.objectLabel(), followUp.riskBefore(), risk));
    }

    /** Orders the rectification of each standing finding: one order, a deadline and a case for each. */
    private void order(FollowUp followUp) {
        followUp.rectify();
        for (var finding : followUp.standing()) {
            flow.rename(caseOf(followUp, finding));
            var view = finding.view();
            events.publishEvent(new OutcomeFact.RectificationOrdered(
                    finding.id(),
                    followUp.id(),
                    finding.number(),
                    finding.severity(),
                    Objects.requireNonNull(view.dueAt()),
                    view.stops()));
            letters.ordered(followUp, finding);
            if (view.stops()) {
                flow.begin("activity-stop", caseOf(followUp, finding));
            }
        }
    }

    private static CaseRef caseOf(FollowUp followUp, Finding finding) {
        var whole = Outcomes.caseOf(followUp);
        return new CaseRef(
                finding.id(),
                Rectification.KIND,
                followUp.number() + "-" + finding.number(),
                whole.title() + " · " + finding.view().item(),
                whole.organizationId(),
                whole.organization(),
                whole.field(),
                whole.province(),
                null);
    }
}
