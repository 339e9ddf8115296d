package org.assay.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Flow;
import org.assay.workflow.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/outcomes/activity-stop.bpmn calls; the case is a critical finding (domain 3.7.3: stop at once, report in 24 hours). */
@Component
@Transactional
public class ActivityStop {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** What was stopped, when, and what protects those concerned. @param stoppedAt as {@code 09:30} in China */
    public record ReportStop(
            String activity, LocalDate stoppedOn, String stoppedAt, String measures, String responsible) {}

    private final Findings findings;
    private final Flow flow;
    private final OutcomeLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivityStop(Findings findings, Flow flow, OutcomeLetters letters, ApplicationEventPublisher events, Clock clock) {
        this.findings = findings;
        this.flow = flow;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** 24 hours after the order, on whatever day. */
    @Transactional(readOnly = true)
    public Date stopDue(String caseId) {
        return Date.from(Objects.requireNonNull(
                findings.expect(UUID.fromString(caseId)).view().stopDue()));
    }

    /** The same for the work list: 24 hours are law, whatever the table says in working days. */
    @Transactional(readOnly = true)
    public Date due(String caseId, String code) {
        return stopDue(caseId);
    }

    public Map<String, Object> reportStopPrefill(UUID id) {
        return Map.of("stoppedOn", WorkingCalendar.today(clock).toString());
    }

    /** @throws Refused when it is said to stop only later */
    public Outcome reportStop(UUID id, ReportStop answers) {
        Finding finding = findings.lock(id);
        Instant now = clock.instant();
        Instant stopped = answers.stoppedOn()
                .atTime(LocalTime.parse(answers.stoppedAt(), HOUR))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        if (stopped.isAfter(now)) {
            throw new Refused("outcomes.refused.stop-ahead");
        }
        finding.reportStop(new StopReport(
                answers.activity().strip(),
                stopped,
                answers.measures().strip(),
                answers.responsible().strip(),
                now));
        findings.save();
        events.publishEvent(new OutcomeFact.StopReported(
                id, stopped, now.isAfter(Objects.requireNonNull(finding.view().stopDue()))));
        letters.stopReported(findings.of(finding), finding);
        return Outcome.of("reported");
    }

    /** The 24 hours are over without a report: both sides are told, and the report stays due. */
    public void noteMissingReport(String caseId) {
        UUID id = UUID.fromString(caseId);
        Finding finding = findings.expect(id);
        events.publishEvent(new OutcomeFact.StopReportMissing(
                id, Objects.requireNonNull(finding.view().stopDue())));
        letters.stopReportMissing(findings.of(finding), finding);
    }

    /** Whatever became of the finding, nobody reports any more that its activity has stopped. */
    void over(Finding finding) {
        flow.drop(finding.id(), item -> item.step().equals("report-stop"), "over");
    }
}
