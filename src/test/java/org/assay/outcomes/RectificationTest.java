package org.assay.outcomes;

import static org.assay.outcomes.OutcomeScript.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.outcomes.OutcomeScript.Played;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.RegisteredInspector;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.visits.NewVisit;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.assay.visits.VisitReport;
import org.assay.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every finding by its own deadline: reported, extended once, verified by others, looked at again, escalated. */
@ProcessTest
class RectificationTest extends OutcomeProcess {

    @Autowired
    HeardVisits heard;

    @Autowired
    Visits visits;

    @Autowired
    Results results;

    @Autowired
    Reports reports;

    private Played major() {
        return script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
    }

    private Played minor() {
        return script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.FORMAL));
    }

    private Played critical() {
        return script.published(ResultClass.PROBLEM_PENDING, wanting("TEO-4", Nature.LEAK));
    }

    @Test
    void oneOrderHasADeadlineForEachFinding() {
        var played = script.published(
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-6", Nature.SYSTEMATIC),
                wanting("TEO-15", Nature.ISOLATED),
                wanting("TEO-10", Nature.FORMAL));

        for (int number : List.of(1, 2, 3)) {
            assertThat(steps(script.caseOf(played, number))).containsExactly("report-rectification");
        }
        assertThat(cast.item(script.caseOf(played, 1), "report-rectification")
                        .dueAt()
                        .toString())
                .startsWith("2019-06-18T15:59:59");
        assertThat(cast.item(script.caseOf(played, 2), "report-rectification")
                        .dueAt()
                        .toString())
                .startsWith("2019-06-03T15:59:59");
        assertThat(cast.item(script.caseOf(played, 3), "report-rectification")
                        .dueAt()
                        .toString())
                .startsWith("2019-06-03T15:59:59");
    }

    @Test
    void findingsAreRectifiedIndependentlyAndTheCaseClosesWithTheLast() {
        var played = script.published(
                ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC), wanting("TEO-15", Nature.ISOLATED));
        script.report(played, 2);
        verify(played, 2, "accepted", Verification.DOCUMENTS);
        assertThat(statuses(played)).containsExactly(FindingStatus.ORDERED, FindingStatus.ACCEPTED);
        assertThat(rectification(played)).isEqualTo("UNDER_WAY");

        script.report(played, 1);
        verify(played, 1, "accepted", Verification.ON_SITE);

        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.CLOSED);
        assertThat(rectification(played)).isEqualTo("COMPLETED");
        assertThat(kinds(script.caseOf(played, 1)))
                .containsSubsequence("rectification-ordered", "rectification-reported", "rectification-verified");
    }

    @Test
    void aReportNeedsADocumentThatShowsIt() {
        var played = minor();

        refused("outcomes.refused.no-evidence", () -> report(played, script.reporting()));
    }

    @Test
    void whatIsStillToBeDoneIsNotReported() {
        var played = minor();
        script.attach(played, 1);
        var answers = new HashMap<>(script.reporting());
        answers.put("doneOn", mover.today().plusDays(1).toString());

        refused("outcomes.refused.not-done-yet", () -> report(played, answers));
    }

    @Test
    void moreTimeIsGivenOnceAndTheSecondRequestIsRefused() {
        var played = major();
        report(played, script.extension(10));
        assertThat(steps(script.caseOf(played, 1))).containsExactly("decide-extension");

        decide(played, Map.of("decision", "GRANTED", "days", 5, "note", OutcomeScript.REASON));

        assertThat(script.findings(played).get(0).dueAt().toString()).startsWith("2019-06-25");
        assertThat(steps(script.caseOf(played, 1))).containsExactly("report-rectification");
        refused("outcomes.refused.extension-once", () -> report(played, script.extension(3)));
        assertThat(jdbc.sql("select due_on from outcome_result_line where result_id = ?")
                        .param(played.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2019-06-25");
    }

    @Test
    void notMoreDaysAreGivenThanWereAskedFor() {
        var played = major();
        report(played, script.extension(3));

        refused(
                "outcomes.refused.more-than-asked",
                () -> decide(played, Map.of("decision", "GRANTED", "days", 4, "note", OutcomeScript.REASON)));
    }

    @Test
    void aRefusedRequestLeavesTheDeadlineAndStillADayToReport() {
        var played = minor();
        mover.at(LocalDate.of(2019, 6, 3));
        report(played, script.extension(10));
        mover.pass(1);

        decide(played, Map.of("decision", "REFUSED", "note", OutcomeScript.REASON));

        assertThat(script.findings(played).get(0).dueAt().toString()).startsWith("2019-06-05");
        script.report(played, 1);
        verify(played, 1, "accepted", Verification.DOCUMENTS);
        assertThat(statuses(played)).containsExactly(FindingStatus.ACCEPTED);
    }

    @Test
    void aMissedDeadlineCountsAsNotRectifiedOnceThenIsEscalated() {
        var played = minor();
        var first = cast.item(script.caseOf(played, 1), "report-rectification");

        mover.at(LocalDate.of(2019, 6, 4));
        var finding = script.findings(played).get(0);
        assertThat(finding.status()).isEqualTo(FindingStatus.RETURNED);
        assertThat(finding.failures()).isEqualTo(1);
        assertThat(finding.dueAt().toString()).startsWith("2019-06-12");
        refused(
                "workflow.refused.done",
                () -> cast.as(played.agent(), () -> inbox.submit(first.id(), script.reporting(), null)));

        mover.at(LocalDate.of(2019, 6, 13));
        assertThat(statuses(played)).containsExactly(FindingStatus.ESCALATED);
        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.ESCALATED);
        assertThat(rectification(played)).isEqualTo("ESCALATED");
        assertThat(kinds(script.caseOf(played, 1))).contains("rectification-overdue", "rectification-failed");
    }

    @Test
    void aMissedDeadlineStaysOnThePublicPageThoughThereIsANewOne() {
        var played = minor();
        mover.at(LocalDate.of(2019, 6, 4));

        assertThat(results.lines(played.id())).singleElement().satisfies(line -> {
            assertThat(line.firstDueOn()).isEqualTo("2019-06-03");
            assertThat(line.dueOn()).isEqualTo("2019-06-12");
            assertThat(line.setback()).isEqualTo("MISSED");
        });
        script.report(played, 1);
        verify(played, 1, "accepted", Verification.DOCUMENTS);
        assertThat(results.lines(played.id()).get(0).setback()).isEqualTo("MISSED");
        assertThat(results.find(played.id()).orElseThrow().setbacks()).isEqualTo(1);
    }

    @Test
    void aFirstTryThatWasNotAcceptedStaysPublicToo() {
        var played = major();
        script.report(played, 1);
        verify(played, 1, "again", Verification.ON_SITE);

        assertThat(results.lines(played.id())).singleElement().satisfies(line -> {
            assertThat(line.firstDueOn()).isEqualTo("2019-06-18");
            assertThat(line.setback()).isEqualTo("NOT_ACCEPTED");
            assertThat(line.seenHow()).isEqualTo(Verification.ON_SITE);
            assertThat(line.seenOn()).isEqualTo(mover.today());
        });
    }

    /** T20: at most 30 working days from the order, all tries and the one extension together. */
    @Test
    void withItsExtensionAMajorFindingHasThirtyDaysAndNoSecondTryAfterThem() {
        var played = major();
        LocalDate last = mover.calendar().days().plus(DAY, 30);
        report(played, script.extension(10));
        decide(played, Map.of("decision", "GRANTED", "days", 10, "note", OutcomeScript.REASON));
        assertThat(RectificationRules.day(script.findings(played).get(0).dueAt()))
                .isEqualTo(last);

        mover.at(mover.calendar().days().next(last));

        assertThat(statuses(played)).containsExactly(FindingStatus.ESCALATED);
        assertThat(results.lines(played.id()).get(0).setback()).isEqualTo("MISSED");
        assertThat(results.lines(played.id()).get(0).status()).isEqualTo("ESCALATED");
    }

    @Test
    void aSecondTryEndsThirtyDaysAfterTheOrderAtTheLatest() {
        var played = major();
        LocalDate last = mover.calendar().days().plus(DAY, 30);
        mover.at(mover.calendar().days().plus(DAY, 20));
        script.report(played, 1);
        mover.pass(5);
        verify(played, 1, "again", Verification.ON_SITE);

        assertThat(RectificationRules.day(script.findings(played).get(0).dueAt()))
                .isEqualTo(last);
        refused("outcomes.refused.no-more-time", () -> report(played, script.extension(1)));
        script.report(played, 1);
        mover.at(last);
        refused("outcomes.refused.no-third-try", () -> verify(played, 1, "again", Verification.ON_SITE));
    }

    @Test
    void anExtensionInTheSecondTryAddsNoMoreThanIsLeft() {
        var played = minor();
        LocalDate last = mover.calendar().days().plus(DAY, 30);
        mover.at(LocalDate.of(2019, 6, 3));
        script.report(played, 1);
        mover.at(mover.calendar().days().plus(DAY, 22));
        verify(played, 1, "again", Verification.DOCUMENTS);
        report(played, script.extension(10));
        decide(played, Map.of("decision", "GRANTED", "days", 10, "note", OutcomeScript.REASON));

        var finding = script.findings(played).get(0);
        assertThat(RectificationRules.day(finding.dueAt())).isEqualTo(last);
        assertThat(finding.extensionDays()).isEqualTo(3);
    }

    @Test
    void whoVerifiesAfterThirtyDaysGivesNoSecondTry() {
        var played = major();
        mover.at(mover.calendar().days().plus(DAY, 20));
        script.report(played, 1);
        mover.at(mover.calendar().days().plus(DAY, 30));

        refused("outcomes.refused.no-time-left", () -> verify(played, 1, "again", Verification.ON_SITE));
        verify(played, 1, "failed", Verification.ON_SITE);
        assertThat(statuses(played)).containsExactly(FindingStatus.ESCALATED);
    }

    @Test
    void aReportThatComesBetweenTheDeadlineAndItsTimerIsTakenAsLateInTheSecondTry() {
        var played = minor();
        script.attach(played, 1);
        mover.clock().moveTo(script.findings(played).get(0).dueAt().plusSeconds(60));

        refused("outcomes.refused.report-late", () -> report(played, script.reporting()));

        mover.at(LocalDate.of(2019, 6, 4));
        script.report(played, 1);
        verify(played, 1, "accepted", Verification.DOCUMENTS);
        assertThat(jdbc.sql("select late from outcome_report where finding_id = ?")
                        .param(script.caseOf(played, 1))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void notAcceptedOnceIsReportedOnceMoreAndASecondNoIsFinal() {
        var played = major();
        script.report(played, 1);
        verify(played, 1, "again", Verification.ON_SITE);
        assertThat(statuses(played)).containsExactly(FindingStatus.RETURNED);
        refused("outcomes.refused.no-new-evidence", () -> {
            mover.pass(1);
            report(played, script.reporting());
        });

        script.report(played, 1);
        refused("outcomes.refused.no-third-try", () -> verify(played, 1, "again", Verification.ON_SITE));
        verify(played, 1, "failed", Verification.ON_SITE);

        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.ESCALATED);
        assertThat(script.findings(played).get(0).failures()).isEqualTo(2);
    }

    @Test
    void aMajorFindingIsVerifiedOnSite() {
        var played = major();
        script.report(played, 1);

        refused("outcomes.refused.other-method.ON_SITE", () -> verify(played, 1, "accepted", Verification.DOCUMENTS));
    }

    @Test
    void whoSaysToHaveBeenThereSaysWhereAndWithWhom() {
        var played = major();
        script.report(played, 1);
        for (var missing : List.of(Map.of("place", " "), Map.of("present", "检某甲"), Map.of("present", "检某甲、检某甲"))) {
            var answers = new HashMap<>(script.verdict("accepted", Verification.ON_SITE));
            answers.putAll(missing);
            refused(
                    "outcomes.refused.not-seen-on-site",
                    () -> cast.does(
                            cast.inspectionOfficer(), script.caseOf(played, 1), "verify-rectification", answers));
        }

        verify(played, 1, "accepted", Verification.ON_SITE);

        assertThat(cast.as(cast.auditor(), () -> reports.of(script.caseOf(played, 1))))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.place()).isEqualTo("示范路 1 号收费窗口");
                    assertThat(report.present()).isEqualTo("检某甲，检某乙");
                });
        assertThat(results.lines(played.id()).get(0).seenHow()).isEqualTo(Verification.ON_SITE);
    }

    @Test
    void aNoNeedsAReasonAndTheDayOfSeeingLiesAfterTheReport() {
        var played = minor();
        script.report(played, 1);
        var id = script.caseOf(played, 1);
        var silent = new HashMap<>(script.verdict("again", Verification.DOCUMENTS));
        silent.put("note", "不行");
        var early = new HashMap<>(script.verdict("accepted", Verification.DOCUMENTS));
        early.put("checkedOn", mover.today().minusDays(1).toString());

        refused(
                "outcomes.refused.verdict-reason-missing",
                () -> cast.does(cast.inspectionOfficer(), id, "verify-rectification", silent));
        refused(
                "outcomes.refused.checked-on",
                () -> cast.does(cast.inspectionOfficer(), id, "verify-rectification", early));
    }

    @Test
    void whoReportedOnPaperDoesNotVerify() {
        var played = script.publish(
                script.onPaper(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.FORMAL)),
                ResultClass.PROBLEM_PENDING);
        script.report(played, 1);

        refused("workflow.refused.four-eyes", () -> verify(played, 1, "accepted", Verification.DOCUMENTS));
        cast.does(
                cast.newPerson(Role.INSPECTION_OFFICER),
                script.caseOf(played, 1),
                "verify-rectification",
                script.verdict("accepted", Verification.DOCUMENTS));
        assertThat(statuses(played)).containsExactly(FindingStatus.ACCEPTED);
    }

    @Test
    void aCriticalFindingIsLookedAtAgainByOtherInspectors() {
        var played = critical();
        assertThat(script.findings(played).get(0).stops()).isTrue();
        script.report(played, 1);
        assertThat(steps(script.caseOf(played, 1))).containsExactlyInAnyOrder("report-stop", "plan-look-back");
        var others = List.of(script.inspector(inspector()), script.inspector(inspector()));

        plan(played, others.get(0).label(), others.get(1).label());
        assertThat(steps(script.caseOf(played, 1))).containsExactlyInAnyOrder("report-stop", "look-back-recorded");
        var visit = visits.report(script.findings(played).get(0).lookBackVisitId());
        assertThat(visit.kind()).isEqualTo(NewVisit.Kind.LOOK_BACK);
        assertThat(visit.follows()).isEqualTo(played.report().id());

        lookedAgain(visit);
        assertThat(steps(script.caseOf(played, 1))).containsExactlyInAnyOrder("report-stop", "verify-rectification");
        refused("outcomes.refused.other-method.LOOK_BACK", () -> verify(played, 1, "accepted", Verification.ON_SITE));
        verify(played, 1, "accepted", Verification.LOOK_BACK);
        assertThat(script.followUp(played).status()).isEqualTo(OutcomeStatus.CLOSED);
        assertThat(cases.whereabouts(script.caseOf(played, 1))).isEmpty();
    }

    @Test
    void oneLookBackServesAllCriticalFindings() {
        var played = script.published(
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-4", Nature.LEAK),
                wanting("TEO-6", Nature.FEE_ABUSE),
                wanting("TEO-7", Nature.FRAUD));
        script.report(played, 1);
        script.report(played, 2);
        plan(
                played,
                script.inspector(inspector()).label(),
                script.inspector(inspector()).label());
        script.report(played, 3);

        var visit = script.findings(played).get(0).lookBackVisitId();
        for (int number : List.of(1, 2, 3)) {
            assertThat(steps(script.caseOf(played, number)))
                    .containsExactlyInAnyOrder("report-stop", "look-back-recorded");
            assertThat(script.findings(played).get(number - 1).lookBackVisitId())
                    .isEqualTo(visit);
        }
        lookedAgain(visits.report(visit));
        for (int number : List.of(1, 2, 3)) {
            assertThat(steps(script.caseOf(played, number)))
                    .containsExactlyInAnyOrder("report-stop", "verify-rectification");
        }
    }

    @Test
    void aLookBackByTheSameInspectorsIsRefused() {
        var played = critical();
        script.report(played, 1);
        String before = played.report().team().get(1).label();
        String other = script.inspector(inspector()).label();

        refused("outcomes.refused.same-inspector", () -> plan(played, other, before));
        refused("outcomes.refused.two-inspectors", () -> plan(played, other, other));
        refused("outcomes.refused.no-inspector", () -> plan(played, other, "INS-0"));
        refused(
                "outcomes.refused.look-back-days",
                () -> planUntil(
                        played,
                        other,
                        script.inspector(inspector()).label(),
                        mover.today().plusMonths(1)));
    }

    @Test
    void whoIsInConflictOrCannotLeadOrKnowsNothingOfItDoesNotLookAgain() {
        var played = critical();
        script.report(played, 1);
        var conflicted = script.inspector(inspector());
        jdbc.sql("insert into register_conflict (inspector_id, code, reason) values (?, ?, '曾任职')")
                .params(conflicted.id(), played.object().code())
                .update();
        var follower = script.inspector(inspector());
        jdbc.sql("update register_inspector set leads = false where id = ?")
                .param(follower.id())
                .update();
        var strangers = List.of(script.inspector(inspector()), script.inspector(inspector()));
        strangers.forEach(
                stranger -> jdbc.sql("update register_inspector set specialties = '{site-safety}' where id = ?")
                        .param(stranger.id())
                        .update());
        String other = script.inspector(inspector()).label();

        refused("outcomes.refused.inspector-in-conflict", () -> plan(played, other, conflicted.label()));
        refused("outcomes.refused.no-leader", () -> plan(played, follower.label(), other));
        refused(
                "outcomes.refused.no-specialty",
                () -> plan(played, strangers.get(0).label(), strangers.get(1).label()));
    }

    @Test
    void theProposalForALookBackNamesNobodyWhoWasThere() {
        var played = critical();
        script.report(played, 1);
        script.inspector(inspector());
        script.inspector(inspector());

        var item = cast.item(script.caseOf(played, 1), "plan-look-back");
        var proposal = cast.as(cast.inspectionOfficer(), () -> inbox.prefill(item));

        assertThat(List.of(proposal.get("leader"), proposal.get("second")))
                .doesNotContainAnyElementsOf(played.report().team().stream()
                        .map(RegisteredInspector::label)
                        .toList())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void aLookBackThatFindsSomethingNewBeginsACaseOfItsOwn() {
        var played = critical();
        script.report(played, 1);
        plan(
                played,
                script.inspector(inspector()).label(),
                script.inspector(inspector()).label());
        var visit = visits.report(script.findings(played).get(0).lookBackVisitId());

        transaction.executeWithoutResult(status -> heard.take(recorded(visit, true)));

        assertThat(jdbc.sql("select status from outcome_follow_up where visit_id = ?")
                        .param(visit.id())
                        .query(String.class)
                        .single())
                .isEqualTo("RECORDED");
    }

    @Test
    void anOfficerOfAnotherProvinceDecidesNothing() {
        var played = minor();
        script.report(played, 1);
        var elsewhere = provincial("440000");

        refused(
                "outcomes.refused.other-province",
                () -> cast.does(
                        elsewhere,
                        script.caseOf(played, 1),
                        "verify-rectification",
                        script.verdict("accepted", Verification.DOCUMENTS)));
        assertThat(outcomes.visible(played.id(), elsewhere.actor())).isEmpty();
        assertThat(outcomes.visible(played.id(), provincial("370000").actor())).isPresent();
    }

    @Test
    void reportingKeepsItsBudgetOfStatements() {
        var played = minor();
        script.attach(played, 1);
        var id = script.caseOf(played, 1);

        var statements = Statements.of(() -> cast.does(played.agent(), id, "report-rectification", script.reporting()));

        long own = statements.stream()
                .filter(statement -> statement.contains("outcome_"))
                .count();
        System.out.printf("statements: reporting a rectification: %d, own %d%n", statements.size(), own);
        assertThat(own).isLessThanOrEqualTo(12);
    }

    private Person provincial(String province) {
        var person = cast.newPerson(Role.INSPECTION_OFFICER);
        jdbc.sql("update person set province = ? where id = ?")
                .params(province, person.id().value())
                .update();
        return cast.person(person.id());
    }

    private Person inspector() {
        return cast.newPerson(Role.INSPECTOR);
    }

    private void plan(Played played, String leader, String second) {
        planUntil(played, leader, second, mover.calendar().days().plus(mover.today(), 8));
    }

    private void planUntil(Played played, String leader, String second, LocalDate until) {
        cast.does(
                cast.inspectionOfficer(),
                script.caseOf(played, 1),
                "plan-look-back",
                Map.of(
                        "leader",
                        leader,
                        "second",
                        second,
                        "from",
                        mover.calendar().days().plus(mover.today(), 1).toString(),
                        "until",
                        until.toString(),
                        "announced",
                        false));
    }

    private void lookedAgain(VisitReport visit) {
        transaction.executeWithoutResult(status -> heard.take(recorded(visit, false)));
    }

    private VisitReport recorded(VisitReport visit, boolean wanting) {
        var base = script.report(
                visit.object(),
                visit.team(),
                wanting ? ResultClass.PROBLEM_PENDING : ResultClass.NO_PROBLEM,
                wanting
                        ? new OutcomeScript.Wanting[] {wanting("TEO-12", Nature.FORMAL)}
                        : new OutcomeScript.Wanting[0]);
        return new VisitReport(
                visit.id(),
                visit.number(),
                visit.kind(),
                null,
                null,
                null,
                visit.follows(),
                visit.object(),
                base.matters(),
                base.team(),
                base.visitedOn(),
                base.leftAt(),
                base.recordedAt(),
                base.result(),
                null,
                base.findings());
    }

    private void report(Played played, Map<String, Object> answers) {
        cast.does(script.answering(played), script.caseOf(played, 1), "report-rectification", answers);
    }

    private void decide(Played played, Map<String, Object> answers) {
        cast.does(cast.inspectionOfficer(), script.caseOf(played, 1), "decide-extension", answers);
    }

    private void verify(Played played, int number, String verdict, Verification method) {
        cast.does(
                cast.inspectionOfficer(),
                script.caseOf(played, number),
                "verify-rectification",
                script.verdict(verdict, method));
    }

    private List<FindingStatus> statuses(Played played) {
        return script.findings(played).stream().map(FindingView::status).toList();
    }
}
