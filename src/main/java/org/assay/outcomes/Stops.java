package org.assay.outcomes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has the affected activity stop the moment a finding is judged critical (domain 3.7.3), long before anything is published. */
@Component
class Stops {

    private final SeverityRules severities;
    private final ActivityStop reports;
    private final OutcomeLetters letters;
    private final Flow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stops(
            SeverityRules severities,
            ActivityStop reports,
            OutcomeLetters letters,
            Flow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.severities = severities;
        this.reports = reports;
        this.letters = letters;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    /** After the judging: orders a stop for each critical finding. */
    void order(FollowUp followUp) {
        List<Finding> ordered = new ArrayList<>();
        for (var finding : followUp.found()) {
            if (severities.term(finding.severity()).stops()) {
                finding.stop(true, clock.instant());
                ordered.add(finding);
            }
        }
        order(followUp, ordered);
    }

    private void order(FollowUp followUp, List<Finding> findings) {
        if (!findings.isEmpty()) {
            events.publishEvent(new OutcomeFact.StopOrdered(followUp.id(), numbers(findings)));
            letters.stopOrdered(followUp, findings);
            findings.forEach(finding -> flow.begin("activity-stop", Publication.caseOf(followUp, finding)));
        }
    }

    /** After the settling: what is critical no more may go on, what has become so stops. */
    void settle(FollowUp followUp) {
        List<Finding> lifted = new ArrayList<>();
        List<Finding> ordered = new ArrayList<>();
        for (var finding : followUp.found()) {
            boolean stops = finding.status() != FindingStatus.DROPPED
                    && severities.term(finding.severity()).stops();
            if (finding.view().stops() != stops) {
                (stops ? ordered : lifted).add(finding);
                finding.stop(stops, clock.instant());
            }
        }
        order(followUp, ordered);
        if (!lifted.isEmpty()) {
            events.publishEvent(new OutcomeFact.StopLifted(followUp.id(), numbers(lifted)));
            letters.stopLifted(followUp, lifted);
            lifted.forEach(reports::over);
        }
    }

    private static List<Integer> numbers(List<Finding> findings) {
        return findings.stream().map(Finding::number).toList();
    }
}
