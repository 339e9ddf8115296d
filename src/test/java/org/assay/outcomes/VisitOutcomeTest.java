package org.assay.outcomes;

import static org.assay.outcomes.OutcomeScript.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.outcomes.OutcomeScript.Played;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.RiskClass;
import org.assay.shared.Ids;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.assay.visits.VisitScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the record to the published result: judged, answered, settled, in this order and by different people. */
@ProcessTest
class VisitOutcomeTest extends OutcomeProcess {

    @Autowired
    VisitScript visiting;

    @Test
    void findingsAreJudgedAnsweredSettledAndPublishedInThisOrder() {
        var played = script.begun(
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-6", Nature.SYSTEMATIC),
                wanting("TEO-15", Nature.ISOLATED),
                wanting("TEO-4", Nature.FORMAL));
        assertThat(script.followUp(played).number()).matches("RCT-2019-37-\\d{5}");
        assertThat(script.findings(played))
                .extracting(FindingView::proposed)
                .containsExactly(Severity.MAJOR, Severity.MINOR, Severity.MINOR);
        assertThat(steps(played.id())).containsExactly("judge-findings");

        script.judge(played, ResultClass.PROBLEM_PENDING);
        assertThat(steps(played.id())).containsExactly("reply-to-findings");
        assertThat(published(played)).isFalse();

        cast.does(
                script.answering(played),
                played.id(),
                "reply-to-findings",
                script.replying(played, Stance.ACCEPTS_IN_PART, "第1项系公示栏更新延迟所致，请予考虑。"));
        assertThat(steps(played.id())).containsExactly("settle-outcome");

        script.settle(played, ResultClass.PROBLEM_PENDING);
        assertThat(published(played)).isTrue();
        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.RECTIFYING);
        assertThat(script.findings(played))
                .extracting(finding -> finding.dueAt().toString().substring(0, 10))
                .containsExactly("2019-06-18", "2019-06-03", "2019-06-03");
        assertThat(kinds(played.id()))
                .containsSubsequence(
                        "outcome-opened",
                        "findings-judged",
                        "findings-answered",
                        "outcome-settled",
                        "result-published");
        assertThat(templates(played.id())).contains("outcome-findings", "outcome-published");
    }

    @Test
    void aCleanVisitIsSettledAndPublishedAtOnce() {
        var played = script.begun(ResultClass.NO_PROBLEM);
        assertThat(steps(played.id())).containsExactly("settle-outcome");

        script.settle(played, ResultClass.NO_PROBLEM);

        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.CLOSED);
        assertThat(rectification(played)).isEqualTo("NOT_REQUIRED");
        assertThat(cases.whereabouts(played.id())).isEmpty();
        assertThat(reached(played.id())).contains("outcome-closed");
    }

    @Test
    void aGraveResultWithoutFindingsIsStillOpenToAReply() {
        var played = script.begun(ResultClass.REFUSED_SERIOUS);
        assertThat(steps(played.id())).containsExactly("judge-findings");

        script.publish(played, ResultClass.REFUSED_SERIOUS);

        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.CLOSED);
        assertThat(script.riskOf(played.object())).isEqualTo(RiskClass.D);
    }

    @Test
    void silenceIsNoConsentButTheProcessGoesOn() {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        script.judge(played, ResultClass.PROBLEM_PENDING);

        mover.pass(6);

        assertThat(reached(played.id())).contains("reply-term-over");
        assertThat(steps(played.id())).containsExactly("settle-outcome");
        assertThat(script.followUp(played).stance()).isNull();
        script.settle(played, ResultClass.PROBLEM_PENDING);
        assertThat(published(played)).isTrue();
    }

    @Test
    void aReplyAfterTheTermIsToldSo() {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        script.judge(played, ResultClass.PROBLEM_PENDING);
        var item = cast.item(played.id(), "reply-to-findings");
        mover.pass(6);

        refused(
                "workflow.refused.done",
                () -> cast.as(
                        played.agent(),
                        () -> inbox.submit(
                                item.id(), script.replying(played, Stance.DISPUTES, "对第1项有异议，理由见附件。"), null)));
    }

    @Test
    void anObjectWithoutAccountIsAnsweredForByTheOfficer() {
        var played = script.onPaper(ResultClass.PROBLEM_PENDING, wanting("SIT-4", Nature.ISOLATED));
        script.judge(played, ResultClass.PROBLEM_PENDING);

        assertThat(cast.item(played.id(), "reply-to-findings").candidate()).isEqualTo("inspection-officer");
        script.reply(played);
        script.settle(played, ResultClass.PROBLEM_PENDING);
        assertThat(cast.item(script.caseOf(played, 1), "report-rectification").candidate())
                .isEqualTo("inspection-officer");
    }

    @Test
    void aDroppedFindingIsNeitherPublishedNorRectified() {
        var played = script.begun(
                ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC), wanting("TEO-15", Nature.ISOLATED));
        script.judge(played, ResultClass.PROBLEM_PENDING);
        script.reply(played);
        cast.does(
                cast.approver(),
                played.id(),
                "settle-outcome",
                script.settling(
                        played,
                        ResultClass.PROBLEM_PENDING,
                        Map.of(
                                1, Map.of("decision", "DROP", "reason", OutcomeScript.REASON),
                                2, Map.of("decision", "AMEND", "severity", "MAJOR", "reason", OutcomeScript.REASON))));

        assertThat(script.findings(played))
                .extracting(FindingView::status)
                .containsExactly(FindingStatus.DROPPED, FindingStatus.ORDERED);
        assertThat(jdbc.sql("select number || severity from outcome_result_line where result_id = ?")
                        .param(played.id())
                        .query(String.class)
                        .list())
                .containsExactly("2MAJOR");
    }

    @Test
    void everyFindingDroppedEndsTheCaseWithACleanResult() {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        script.judge(played, ResultClass.PROBLEM_PENDING);
        script.reply(played);
        var dropped = Map.of(1, Map.<String, Object>of("decision", "DROP", "reason", OutcomeScript.REASON));

        refused("outcomes.refused.result-contradicts", () -> settle(played, ResultClass.PROBLEM_PENDING, dropped));
        refused("outcomes.refused.result-reason-missing", () -> settle(played, ResultClass.NO_PROBLEM, dropped));
        var answers = new HashMap<>(script.settling(played, ResultClass.NO_PROBLEM, dropped));
        answers.put("reason", OutcomeScript.REASON);
        cast.does(cast.approver(), played.id(), "settle-outcome", answers);

        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.CLOSED);
    }

    @Test
    void whoInspectedOrJudgedDoesNotDecide() {
        var officer = cast.newPerson(Role.INSPECTION_OFFICER);
        var team = List.of(script.inspector(officer), script.inspector(cast.newPerson(Role.INSPECTOR)));
        var organization = Ids.next();
        var played = script.begin(
                script.object(organization),
                cast.newAgent(organization),
                team,
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-6", Nature.SYSTEMATIC));

        refused("outcomes.refused.inspected", () -> judge(officer, played, Map.of()));
    }

    @Test
    void anOverruledProposalNeedsAReason() {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));

        var answers = script.judging(played, ResultClass.PROBLEM_PENDING, Map.of(1, Severity.CRITICAL));
        @SuppressWarnings("unchecked")
        var rows = (List<Map<String, Object>>) answers.get("findings");
        rows.get(0).put("reason", "太短");
        refused(
                "outcomes.refused.reason-missing",
                () -> cast.does(cast.inspectionOfficer(), played.id(), "judge-findings", answers));
        judge(cast.inspectionOfficer(), played, Map.of(1, Severity.CRITICAL));
        assertThat(script.findings(played).get(0).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void resultAndFindingsMayNotContradict() {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));

        refused("outcomes.refused.result-contradicts", () -> script.judge(played, ResultClass.NO_PROBLEM));
    }

    @Test
    void whoDisputesSaysWhat() {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        script.judge(played, ResultClass.PROBLEM_PENDING);

        refused(
                "outcomes.refused.reply-missing",
                () -> cast.does(
                        played.agent(),
                        played.id(),
                        "reply-to-findings",
                        script.replying(played, Stance.DISPUTES, " ")));
    }

    @Test
    void theThirdLightFindingOfTheSameItemWithinAYearIsMajor() {
        var organization = Ids.next();
        var object = script.object(organization);
        var agent = cast.newAgent(organization);
        for (int time = 0; time < 2; time++) {
            script.publish(
                    script.begin(
                            object,
                            agent,
                            script.team(),
                            ResultClass.PROBLEM_PENDING,
                            wanting("TEO-6", Nature.ISOLATED)),
                    ResultClass.PROBLEM_PENDING);
            mover.pass(5);
        }

        var third = script.begin(
                object,
                agent,
                script.team(),
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-6", Nature.FORMAL),
                wanting("TEO-15", Nature.FORMAL));

        assertThat(script.findings(third))
                .extracting(FindingView::proposed)
                .containsExactly(Severity.MAJOR, Severity.MINOR);
        assertThat(script.findings(third).get(0).repeated()).isEqualTo(3);
    }

    @Test
    void latenessIsToldAndStaysVisible() {
        var played = script.begun(ResultClass.NO_PROBLEM);

        mover.pass(21);
        assertThat(reached(played.id())).contains("publication-due-passed", "late-publication-noted");
        assertThat(kinds(played.id())).contains("publication-overdue");
        assertThat(templates(played.id())).contains("outcome-publication-overdue");
        script.settle(played, ResultClass.NO_PROBLEM);

        assertThat(jdbc.sql("select days_late from outcome_result where id = ?")
                        .param(played.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void inTimeNothingIsSaidOfLateness() {
        var played = script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));

        mover.pass(21);

        assertThat(kinds(played.id())).doesNotContain("publication-overdue");
    }

    @Test
    void aSignedRecordBeginsACaseByItself() {
        var visit = visiting.recorded(null, ResultClass.PROBLEM_PENDING, Nature.SYSTEMATIC);

        await().atMost(Duration.ofSeconds(30)).until(() -> begun(visit.id()).isPresent());
        var followUp = outcomes.visible(
                        begun(visit.id()).orElseThrow(), cast.auditor().actor())
                .orElseThrow();
        assertThat(followUp.findings()).extracting(FindingView::item).containsExactly("TEO-6");
        assertThat(followUp.visit().inspectorPersons())
                .containsExactly(
                        visit.leader().id().value(), visit.member().id().value());
        assertThat(steps(followUp.id())).containsExactly("judge-findings");
    }

    private Optional<UUID> begun(UUID visit) {
        return jdbc.sql("select id from outcome_follow_up where visit_id = ?")
                .param(visit)
                .query(UUID.class)
                .optional();
    }

    @Test
    void theSameVisitToldTwiceIsOneCase() {
        var played = script.begun(ResultClass.NO_PROBLEM);

        assertThat(transaction.<Boolean>execute(
                        status -> outcomes.begin(played.report()).isEmpty()))
                .isTrue();
    }

    @Test
    void majorAndCriticalFindingsWorsenTheRiskClass() {
        var twoMajor = script.published(
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-6", Nature.SYSTEMATIC),
                wanting("TEO-4", Nature.LEARNER_HARM));
        var oneMajor = script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        var critical = script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-4", Nature.LEAK));

        assertThat(script.riskOf(twoMajor.object())).isEqualTo(RiskClass.C);
        assertThat(script.riskOf(oneMajor.object())).isEqualTo(RiskClass.B);
        assertThat(script.riskOf(critical.object())).isEqualTo(RiskClass.D);
        assertThat(kinds(critical.id())).contains("risk-moved");
    }

    @Test
    void whatIsJudgedCriticalStopsAtOnceAndNotOnlyWhenItIsPublished() {
        var played = script.begun(
                ResultClass.PROBLEM_PENDING, wanting("TEO-4", Nature.LEAK), wanting("TEO-6", Nature.SYSTEMATIC));
        assertThat(kinds(played.id())).doesNotContain("stop-ordered");

        script.judge(played, ResultClass.PROBLEM_PENDING);

        assertThat(published(played)).isFalse();
        assertThat(kinds(played.id())).containsOnlyOnce("stop-ordered");
        assertThat(templates(played.id())).contains("activity-stop-ordered");
        assertThat(script.findings(played)).extracting(FindingView::stops).containsExactly(true, false);
        assertThat(steps(script.caseOf(played, 1))).containsExactly("report-stop");
        script.reply(played);
        script.settle(played, ResultClass.PROBLEM_PENDING);
        assertThat(kinds(played.id())).containsOnlyOnce("stop-ordered").doesNotContain("stop-lifted");
    }

    @Test
    void whatIsNotCriticalInTheEndMayGoOnAndWhatHasBecomeSoStops() {
        var played = script.begun(
                ResultClass.PROBLEM_PENDING, wanting("TEO-4", Nature.LEAK), wanting("TEO-6", Nature.SYSTEMATIC));
        script.judge(played, ResultClass.PROBLEM_PENDING);
        script.reply(played);

        settle(
                played,
                ResultClass.PROBLEM_PENDING,
                Map.of(
                        1, Map.of("decision", "AMEND", "severity", "MAJOR", "reason", OutcomeScript.REASON),
                        2, Map.of("decision", "AMEND", "severity", "CRITICAL", "reason", OutcomeScript.REASON)));

        assertThat(kinds(played.id())).containsSubsequence("stop-ordered", "stop-ordered", "stop-lifted");
        assertThat(templates(played.id())).contains("activity-stop-lifted");
        assertThat(script.findings(played)).extracting(FindingView::stops).containsExactly(false, true);
        assertThat(steps(script.caseOf(played, 1))).containsExactly("report-rectification");
        assertThat(steps(script.caseOf(played, 2))).containsExactlyInAnyOrder("report-stop", "report-rectification");
    }

    @Test
    void twoCleanChecksImproveTheRiskClassByOneStep() {
        var object = script.object(null);
        for (var expected : List.of(RiskClass.B, RiskClass.A, RiskClass.A)) {
            var played = script.begin(object, null, script.team(), ResultClass.NO_PROBLEM);
            script.settle(played, ResultClass.NO_PROBLEM);
            assertThat(script.riskOf(object)).isEqualTo(expected);
            mover.pass(1);
        }
    }

    @Test
    void noFactOnRecordHoldsPersonalData() {
        var played = script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));

        String record = ledger.of(played.id()).toString();

        assertThat(record).doesNotContain("王示例", "13800001234", "11010519491231002X");
    }

    @Test
    void settlingKeepsItsBudgetOfStatements() {
        var played = script.begun(
                ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC), wanting("TEO-15", Nature.ISOLATED));
        script.judge(played, ResultClass.PROBLEM_PENDING);
        script.reply(played);
        var answers = script.settling(played, ResultClass.PROBLEM_PENDING, Map.of());

        var statements = Statements.of(() -> cast.does(cast.approver(), played.id(), "settle-outcome", answers));

        long own = statements.stream()
                .filter(statement -> statement.contains("outcome_"))
                .count();
        System.out.printf("statements: settling an outcome: %d, own %d%n", statements.size(), own);
        assertThat(own).isLessThanOrEqualTo(12);
    }

    private void settle(Played played, ResultClass result, Map<Integer, Map<String, Object>> changes) {
        cast.does(cast.approver(), played.id(), "settle-outcome", script.settling(played, result, changes));
    }

    private void judge(Person officer, Played played, Map<Integer, Severity> severities) {
        cast.does(
                officer,
                played.id(),
                "judge-findings",
                script.judging(played, ResultClass.PROBLEM_PENDING, severities));
    }

    private boolean published(Played played) {
        return script.followUp(played).publishedAt() != null;
    }
}
