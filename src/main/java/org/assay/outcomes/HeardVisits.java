package org.assay.outcomes;

import org.assay.visits.NewVisit;
import org.assay.visits.VisitRecorded;
import org.assay.visits.VisitReport;
import org.assay.visits.Visits;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes a visit over once its record is in: a case of its own, or the answer a rectification waits for. */
@Component
class HeardVisits {

    private final Visits visits;
    private final Outcomes outcomes;
    private final FollowUpRepository followUps;
    private final Flow flow;
    private final ApplicationEventPublisher events;

    HeardVisits(
            Visits visits,
            Outcomes outcomes,
            FollowUpRepository followUps,
            Flow flow,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.outcomes = outcomes;
        this.followUps = followUps;
        this.flow = flow;
        this.events = events;
    }

    @ApplicationModuleListener
    void hear(VisitRecorded recorded) {
        take(visits.report(recorded.caseId()));
    }

    /** A look-back that found nothing is told to the findings it was sent for; one that found something begins a case too. */
    void take(VisitReport report) {
        boolean lookBack = report.kind() == NewVisit.Kind.LOOK_BACK;
        if (lookBack) {
            for (var finding : followUps.findingsOfLookBack(report.id())) {
                if (flow.tellIfWaiting("look-back-recorded", finding)) {
                    events.publishEvent(new OutcomeFact.LookBackSeen(finding, report.id()));
                }
            }
        }
        if (!lookBack || !report.findings().isEmpty()) {
            outcomes.begin(report);
        }
    }
}
