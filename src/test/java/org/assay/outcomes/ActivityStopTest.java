package org.assay.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.outcomes.OutcomeScript.Played;
import org.assay.outcomes.OutcomeScript.Wanting;
import org.assay.people.Person;
import org.assay.testing.ProcessTest;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.Test;

/** Domain 3.7.3: a critical finding stops the activity at once, and that it has stopped is reported within 24 hours. */
@ProcessTest
class ActivityStopTest extends OutcomeProcess {

    private static final String STEP = "report-stop";

    private Played critical() {
        return script.published(ResultClass.PROBLEM_PENDING, new Wanting("TEO-4", Nature.LEAK));
    }

    @Test
    void theReportIsDueTwentyFourHoursAfterTheOrderAndGoesOnRecord() {
        var played = critical();
        UUID finding = script.caseOf(played, 1);
        assertThat(steps(finding)).containsExactlyInAnyOrder("report-rectification", STEP);
        var published = Objects.requireNonNull(view(played).orderedAt());
        assertThat(cast.item(finding, STEP).dueAt())
                .as("the stop is ordered with the judging, before anything is published")
                .isEqualTo(view(played).stopDue())
                .isBefore(published.plus(Duration.ofHours(24)))
                .isAfter(published.plus(Duration.ofHours(23)));

        stopped(script.answering(played), finding, mover.today());

        assertThat(steps(finding)).containsExactly("report-rectification");
        assertThat(reached(finding)).contains("stop-answered").doesNotContain("stop-report-overdue");
        assertThat(Objects.requireNonNull(view(played).stopReport()).activity()).isEqualTo("本站点全部考核场次");
        assertThat(ledger.of(finding))
                .filteredOn(fact -> fact.kind().equals("stop-reported"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.content()).containsEntry("late", false));
        assertThat(templates(finding)).contains("activity-stop-reported");
    }

    @Test
    void whenNoReportComesBothSidesAreToldAndItStaysDue() {
        var played = critical();
        UUID finding = script.caseOf(played, 1);

        mover.pass(2);

        assertThat(reached(finding)).contains("stop-report-overdue", "missing-report-noted");
        assertThat(kinds(finding)).contains("stop-report-missing");
        assertThat(notifications.of(finding))
                .filteredOn(row -> row.template().equals("activity-stop-missing"))
                .anySatisfy(row ->
                        assertThat(row.person()).isEqualTo(played.agent().id().value()))
                .anySatisfy(row -> assertThat(row.person())
                        .isEqualTo(cast.inspectionOfficer().id().value()));
        assertThat(steps(finding)).contains(STEP);
        stopped(script.answering(played), finding, mover.today());
        assertThat(ledger.of(finding))
                .filteredOn(fact -> fact.kind().equals("stop-reported"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.content()).containsEntry("late", true));
    }

    @Test
    void whatIsToStopOnlyLaterHasNotStopped() {
        var played = critical();

        refused(
                "outcomes.refused.stop-ahead",
                () -> stopped(
                        script.answering(played),
                        script.caseOf(played, 1),
                        mover.today().plusDays(1)));
    }

    @Test
    void lesserFindingsStopNothing() {
        var played = script.published(ResultClass.PROBLEM_PENDING, new Wanting("TEO-6", Nature.SYSTEMATIC));

        assertThat(steps(script.caseOf(played, 1))).containsExactly("report-rectification");
        assertThat(view(played).stopDue()).isNull();
    }

    @Test
    void forAnObjectWithoutAnAccountTheOfficerEntersTheReport() {
        var played = script.publish(
                script.onPaper(ResultClass.PROBLEM_PENDING, new Wanting("SIT-3", Nature.LEAK)),
                ResultClass.PROBLEM_PENDING);
        UUID finding = script.caseOf(played, 1);

        assertThat(cast.item(finding, STEP).candidate()).isEqualTo("inspection-officer");
        stopped(cast.inspectionOfficer(), finding, mover.today());
        assertThat(steps(finding)).containsExactly("report-rectification");
    }

    @Test
    void ofAFindingThatIsEscalatedNobodyAsksForTheReportAnyMore() {
        var played = critical();
        UUID finding = script.caseOf(played, 1);

        mover.pass(11);
        mover.pass(11);

        assertThat(view(played).status()).isEqualTo(FindingStatus.ESCALATED);
        assertThat(cases.whereabouts(finding)).isEmpty();
        assertThat(inbox.of(finding)).noneMatch(WorkItem::isOpen);
        assertThat(reached(finding)).contains("finding-escalated", "stop-answered");
    }

    private void stopped(Person person, UUID finding, LocalDate day) {
        cast.does(
                person,
                finding,
                STEP,
                Map.of(
                        "activity", "本站点全部考核场次",
                        "stoppedOn", day.toString(),
                        "stoppedAt", "08:00",
                        "measures", "已通知全部已报名考生改期，试卷封存于省级保密室。",
                        "responsible", "站长甲"));
    }

    private FindingView view(Played played) {
        List<FindingView> findings = script.findings(played);
        return findings.get(0);
    }
}
