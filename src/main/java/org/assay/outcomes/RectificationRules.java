package org.assay.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** T20: more than so many working days after the order nothing is left to be rectified in. */
    static final int MOST_DAYS = 30;

    private static final int FEWEST = 2;
    private static final Pattern PEOPLE = Pattern.compile("[,，、;；\\n]");

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
                null,
                null,
                null);
    }

    /** The last day of all tries and extensions together. */
    LocalDate lastDay(Finding finding) {
        return calendar.days().plus(day(Objects.requireNonNull(finding.view().orderedAt())), MOST_DAYS);
    }

    /** @throws Refused when the deadline is the last day already */
    void refuseBeyond(Finding finding) {
        if (room(finding) < 1) {
            throw new Refused(
                    "outcomes.refused.no-more-time", MOST_DAYS, lastDay(finding).toString());
        }
    }

    /** Working days between the deadline and the last day. */
    private int room(Finding finding) {
        return calendar.days().between(day(Objects.requireNonNull(finding.view().dueAt())), lastDay(finding));
    }

    /** The days given: not more than were asked for, nor than there are left; those asked for where none are named. */
    int days(Finding finding, boolean granted, @Nullable Integer given) {
        int asked = Objects.requireNonNull(finding.view().extensionDays());
        int days = granted ? Objects.requireNonNullElse(given, asked) : asked;
        if (days > asked) {
            throw new Refused("outcomes.refused.more-than-asked", asked);
        }
        return granted ? Math.min(days, room(finding)) : days;
    }

    /** More time counts from the old deadline; whoever waited for a no has at least until the next working day. */
    Instant dueAfterDecision(Finding finding, boolean granted, int days) {
        Instant due = Objects.requireNonNull(finding.view().dueAt());
        Instant moved = granted ? WorkingCalendar.endOf(calendar.days().plus(day(due), days)) : due;
        Instant least = WorkingCalendar.endOf(calendar.days().next(today()));
        return moved.isBefore(least) ? least : moved;
    }

    /** The deadline of a second try, the last day at the latest; empty when that has come. */
    Optional<Instant> dueAgain(Finding finding) {
        LocalDate last = lastDay(finding);
        LocalDate again = calendar.days()
                .plus(today(), severities.term(finding.severity()).again());
        return last.isAfter(today())
                ? Optional.of(WorkingCalendar.endOf(again.isAfter(last) ? last : again))
                : Optional.empty();
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
        if (answers.verdict().equals("again") && dueAgain(finding).isEmpty()) {
            throw new Refused(
                    "outcomes.refused.no-time-left", MOST_DAYS, lastDay(finding).toString());
        }
        refuseUnseen(answers);
        return answers.verdict();
    }

    /** Who says to have been there says where, and with whom: nobody goes alone (domain P11, step 4). */
    private static void refuseUnseen(Rectification.VerifyRectification answers) {
        if (answers.method() != Verification.ON_SITE) {
            return;
        }
        String place = Objects.requireNonNullElse(answers.place(), "").strip();
        long present = PEOPLE.splitAsStream(Objects.requireNonNullElse(answers.present(), ""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        if (place.isEmpty() || present < FEWEST) {
            throw new Refused("outcomes.refused.not-seen-on-site", FEWEST);
        }
    }

    private static LocalDate reportedOn(Finding finding) {
        return day(Objects.requireNonNull(finding.view().reportedAt()));
    }
}
