package org.assay.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.shared.Refused;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/outcomes/rectification.bpmn calls; the case is one finding. */
@Component
@Transactional
public class Rectification {

    public static final String KIND = "rectifications";

    /** A report, or the request for more time. */
    public record ReportRectification(
            String action,
            @Nullable String cause,
            @Nullable String correction,
            @Nullable String correctiveAction,
            @Nullable String responsible,
            @Nullable LocalDate doneOn,
            boolean declared,
            @Nullable Integer days,
            @Nullable String reason) {}

    /** Whether more time is given, how much, and why. */
    public record DecideExtension(String decision, @Nullable Integer days, String note) {}

    /** Who looks again, and when; inspectors by their labels. */
    public record PlanLookBack(String leader, String second, LocalDate from, LocalDate until, boolean announced) {}

    /** Whether it is rectified, and how this was seen: on site, where and who of the office was there. */
    public record VerifyRectification(
            String verdict,
            Verification method,
            LocalDate checkedOn,
            @Nullable String place,
            @Nullable String present,
            @Nullable String note) {}

    private final Findings findings;
    private final RectificationRules rules;
    private final LookBacks lookBacks;
    private final ReportTable reports;
    private final ResultTable results;
    private final OutcomeLetters letters;
    private final ActivityStop stop;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rectification(
            Findings findings,
            RectificationRules rules,
            LookBacks lookBacks,
            ReportTable reports,
            ResultTable results,
            OutcomeLetters letters,
            ActivityStop stop,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.rules = rules;
        this.lookBacks = lookBacks;
        this.reports = reports;
        this.results = results;
        this.letters = letters;
        this.stop = stop;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** The finding's own deadline, whatever the code of the table says for most. */
    public Date due(String caseId, String code) {
        return reportDue(caseId);
    }

    public Date reportDue(String caseId) {
        return Date.from(Objects.requireNonNull(
                findings.expect(UUID.fromString(caseId)).view().dueAt()));
    }

    /** What was reported the last time, to go on from there. */
    public Map<String, Object> reportRectificationPrefill(UUID id) {
        var before = reports.of(id);
        Map<String, Object> answers = new LinkedHashMap<>();
        if (!before.isEmpty()) {
            var last = before.get(before.size() - 1);
            answers.put("action", "REPORT");
            answers.put("cause", last.cause());
            answers.put("correction", last.correction());
            answers.put("correctiveAction", last.correctiveAction());
            answers.put("responsible", last.responsible());
        }
        return answers;
    }

    /** @throws Refused when the deadline has passed, no document shows it, the day lies ahead, or more time was asked for before or cannot be given */
    public Outcome reportRectification(UUID id, ReportRectification answers) {
        var finding = findings.lock(id);
        rules.refuseLate(finding);
        if (answers.action().equals("EXTENSION")) {
            rules.refuseBeyond(finding);
            finding.askForTime(Objects.requireNonNull(answers.days()), Objects.requireNonNull(answers.reason()));
            findings.save();
            events.publishEvent(new OutcomeFact.ExtensionAsked(id, answers.days()));
            letters.extensionAsked(findings.of(finding), finding);
            return Outcome.of("extension");
        }
        var report = rules.report(finding, answers);
        finding.report(clock.instant());
        findings.save();
        reports.add(report);
        events.publishEvent(new OutcomeFact.RectificationReported(id, report.attempt(), report.late()));
        letters.reported(findings.of(finding), finding);
        return Outcome.of(
                finding.view().verification() == Verification.LOOK_BACK
                        ? lookBacks.next(findings.of(finding), finding)
                        : "report");
    }

    public Map<String, Object> decideExtensionPrefill(UUID id) {
        return Map.of("days", Objects.requireNonNull(findings.expect(id).view().extensionDays()));
    }

    /** @throws Refused when more days are given than were asked for, or the officer inspected */
    public Outcome decideExtension(UUID id, DecideExtension answers) {
        var finding = findings.lock(id);
        rules.refuseInvolved(findings.of(finding), currentPerson.expect());
        boolean granted = answers.decision().equals("GRANTED");
        int days = rules.days(finding, granted, answers.days());
        finding.decideExtension(granted, days, answers.note().strip(), rules.dueAfterDecision(finding, granted, days));
        findings.save();
        Instant due = Objects.requireNonNull(finding.view().dueAt());
        results.extend(finding.followUpId(), finding.number(), RectificationRules.day(due));
        events.publishEvent(new OutcomeFact.ExtensionDecided(id, granted, due));
        letters.extensionDecided(findings.of(finding), finding);
        return Outcome.of(granted ? "granted" : "refused");
    }

    /**
     * The deadline passed without a report, which counts as not rectified.
     *
     * @return {@code again} the first time, while there are days left; else {@code failed}
     */
    public String noteOverdue(String caseId) {
        var finding = findings.lock(UUID.fromString(caseId));
        letters.overdue(findings.of(finding), finding);
        int failures = finding.view().failures() + 1;
        var again = failures == 1 ? rules.dueAgain(finding) : Optional.<Instant>empty();
        again.ifPresent(due -> giveBack(finding, due));
        if (failures == 1) {
            results.setBack(finding.followUpId(), finding.number(), "MISSED");
        }
        events.publishEvent(new OutcomeFact.RectificationOverdue(finding.id(), failures));
        return again.isPresent() ? "again" : "failed";
    }

    public Map<String, Object> planLookBackPrefill(UUID id) {
        return lookBacks.proposal(findings.of(findings.expect(id)));
    }

    /** @throws Refused when an inspector is unknown, was there before, is in conflict or knows none of the matters, or the days do not fit T21 */
    public Outcome planLookBack(UUID id, PlanLookBack answers) {
        var finding = findings.lock(id);
        rules.refuseInvolved(findings.of(finding), currentPerson.expect());
        lookBacks.plan(findings.of(finding), finding, answers);
        findings.save();
        return Outcome.NONE;
    }

    public Map<String, Object> verifyRectificationPrefill(UUID id) {
        return Map.of(
                "method",
                Objects.requireNonNull(findings.expect(id).view().verification())
                        .name());
    }

    /** @throws Refused when the officer inspected, the way is not the one the severity asks for, or a no has no reason */
    public Outcome verifyRectification(UUID id, VerifyRectification answers) {
        var finding = findings.lock(id);
        rules.refuseInvolved(findings.of(finding), currentPerson.expect());
        String verdict = rules.verdict(finding, answers);
        String note = Objects.requireNonNullElse(answers.note(), "").strip();
        reports.verify(id, verdict, answers, note, clock.instant());
        results.seen(finding.followUpId(), finding.number(), answers.method(), answers.checkedOn());
        events.publishEvent(new OutcomeFact.RectificationVerified(id, verdict, answers.method(), answers.checkedOn()));
        if (verdict.equals("accepted")) {
            finding.accept(clock.instant());
            findings.save();
            stop.over(finding);
            results.end(finding.followUpId(), finding.number(), "ACCEPTED", rules.today());
            letters.accepted(findings.of(finding), finding);
        } else if (verdict.equals("again")) {
            giveBack(finding, rules.dueAgain(finding).orElseThrow());
            results.setBack(finding.followUpId(), finding.number(), "NOT_ACCEPTED");
            letters.returned(findings.of(finding), finding, note);
        }
        return Outcome.of(verdict);
    }

    /** Not rectified: public from now on, and an event that exit proceedings may take up. */
    public void escalateFinding(String caseId) {
        var finding = findings.lock(UUID.fromString(caseId));
        var followUp = findings.of(finding);
        finding.escalate(clock.instant());
        findings.save();
        stop.over(finding);
        results.end(followUp.id(), finding.number(), "ESCALATED", rules.today());
        events.publishEvent(new RectificationFailed(
                finding.id(),
                followUp.id(),
                followUp.number(),
                followUp.object().objectId(),
                finding.number(),
                finding.severity(),
                finding.view().failures()));
        letters.escalated(followUp, finding);
    }

    private void giveBack(Finding finding, Instant due) {
        finding.giveBack(due);
        findings.save();
        results.extend(finding.followUpId(), finding.number(), RectificationRules.day(due));
    }
}
