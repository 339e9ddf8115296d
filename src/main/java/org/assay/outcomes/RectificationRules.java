package org.assay.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.assay.documents.Documents;
import org.assay.people.Actor;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a finding is rectified in time, how long a second try has, and how it must have been looked at. */
@Component
class RectificationRules {

    private final JudgingRules judging;
    private final SeverityRules severities;
    private final Documents documents;
    private final ReportTable reports;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RectificationRules(
            JudgingRules judging,
            SeverityRules severities,
            Documents documents,
            ReportTable reports,
            WorkingCalendar calendar,
            Clock clock) {
        this.judging = judging;
        this.severities = severities;
        this.documents = documents;
        this.reports = reports;
        this.calendar = calendar;
        this.clock = clock;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    LocalDate today() {
        return WorkingCalendar.today(clock);
    }

    void refuseInvolved(FollowUp followUp, Actor actor) {
        judging.refuseInvolved(followUp, actor);
    }

    /** Until the timer has rung, too: what comes after the deadline belongs to the second try. */
    void refuseLate(Finding finding) {
        Instant due = Objects.requireNonNull(finding.view().dueAt());
        if (clock.instant().isAfter(due)) {
            throw new Refused("outcomes.refused.report-late", day(due).toString());
        }
    }

    Report report(Finding finding, Rectification.ReportRectification answers) {
        LocalDate doneOn = Objects.requireNonNull(answers.doneOn());
        if (doneOn.isAfter(today())) {
            throw new Refused("outcomes.refused.not-done-yet", doneOn.toString());
        }
        int attempt = reports.of(finding.id()).size() + 1;
        var view = finding.view();
        Instant since =
                attempt == 1 ? Objects.requireNonNull(view.orderedAt()) : Objects.requireNonNull(view.reportedAt());
        boolean shown = documents.of(finding.id()).stream()
                .anyMatch(file -> !file.uploadedAt().isBefore(since));
        if (!shown) {
            throw new Refused(attempt == 1 ? "outcomes.refused.no-evidence" : "outcomes.refused.no-new-evidence");
        }
        return new Report(
                finding.id(),
                attempt,
                Objects.requireNonNull(answers.cause()).strip(),
                Objects.requireNonNull(answers.correction()).strip(),
                Objects.requireNonNull(answers.correctiveAction()).strip(),
                Objects.requireNonNull(answers.responsible()).strip(),
                doneOn,
                clock.instant(),
                view.failures() > 0 && view.reportedAt() == null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The days given: not more than were asked for; those asked for where none are named. */
    int days(Finding finding, boolean granted, @Nullable Integer given) {
        int asked = Objects.requireNonNull(finding.view().extensionDays());
        int days = granted ? Objects.requireNonNullElse(given, asked) : asked;
        if (days > asked) {
            throw new Refused("outcomes.refused.more-than-asked", asked);
        }
        return days;
    }

    /** More time counts from the old deadline; whoever waited for a no has at least until the next working day. */
    Instant dueAfterDecision(Finding finding, boolean granted, int days) {
        Instant due = Objects.requireNonNull(finding.view().dueAt());
        Instant moved = granted ? WorkingCalendar.endOf(calendar.days().plus(day(due), days)) : due;
        Instant least = WorkingCalendar.endOf(calendar.days().next(today()));
        return moved.isBefore(least) ? least : moved;
    }

    Instant dueAgain(Finding finding) {
        return WorkingCalendar.endOf(calendar.days()
                .plus(today(), severities.term(finding.severity()).again()));
    }

    /** A second no is final. */
    String verdict(Finding finding, Rectification.VerifyRectification answers) {
        var asked = Objects.requireNonNull(finding.view().verification());
        if (answers.method().ordinal() < asked.ordinal()) {
            throw new Refused("outcomes.refused.other-method." + asked.name());
        }
        if (answers.checkedOn().isAfter(today()) || answers.checkedOn().isBefore(reportedOn(finding))) {
            throw new Refused("outcomes.refused.checked-on", reportedOn(finding).toString());
        }
        String note = Objects.requireNonNullElse(answers.note(), "").strip();
        if (!answers.verdict().equals("accepted") && note.length() < JudgingRules.SHORTEST_REASON) {
            throw new Refused("outcomes.refused.verdict-reason-missing", JudgingRules.SHORTEST_REASON);
        }
        if (answers.verdict().equals("again") && finding.view().failures() > 0) {
            throw new Refused("outcomes.refused.no-third-try");
        }
        return answers.verdict();
    }

    private static LocalDate reportedOn(Finding finding) {
        return day(Objects.requireNonNull(finding.view().reportedAt()));
    }
}
