package org.assay.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.registers.RiskClass;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes a settled result, feeds it back into the registers, and orders what is to be rectified. */
@Component
class Publication {

    private final FollowUpRepository followUps;
    private final SeverityRules severities;
    private final RiskFeedback risks;
    private final ResultTable results;
    private final OutcomeLetters letters;
    private final WorkingCalendar calendar;
    private final Flow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            FollowUpRepository followUps,
            SeverityRules severities,
            RiskFeedback risks,
            ResultTable results,
            OutcomeLetters letters,
            WorkingCalendar calendar,
            Flow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.severities = severities;
        this.risks = risks;
        this.results = results;
        this.letters = letters;
        this.calendar = calendar;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether anything has to be rectified */
    boolean publish(FollowUp followUp) {
        Instant now = clock.instant();
        RiskClass found = risks.now(followUp);
        var moved = risks.after(found, followUp, followUp.result());
        followUp.publish(found, moved.orElse(null), now);
        followUp.standing().forEach(finding -> order(finding, now));
        int late = Math.max(
                0,
                calendar.days()
                        .between(
                                LocalDate.ofInstant(followUp.publishDue(), WorkingCalendar.ZONE),
                                WorkingCalendar.today(clock)));
        events.publishEvent(results.publish(followUp, late, now));
        moved.ifPresent(risk -> risks.move(followUp, found, risk));
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
        }
    }

    static CaseRef caseOf(FollowUp followUp, Finding finding) {
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
