package org.assay.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.notifications.Notifications;
import org.assay.pages.Words;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Role;
import org.assay.registers.Keeping;
import org.assay.registers.Register;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.visits.CheckedMatter;
import org.assay.visits.VisitReport;
import org.assay.visits.Visits;
import org.assay.workflow.Cases;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a plan from its draft to the visits, with every turn it may take. */
@ProcessTest
class InspectionPlanTest {

    private static final String GONE = "该站点已停止承担考核任务，名录库已办理退出手续。";
    private static final String NO_VALUE = "该期彩票因系统故障停售，主办机构已公告不再补开奖。";
    private static final String REASON = "抽查事项与权力清单不一致，请核对后重新提交。";

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Plans plans;

    @Autowired
    Successions successions;

    @Autowired
    InspectionPlan steps;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    Keeping keeping;

    @Autowired
    People people;

    @Autowired
    Visits visits;

    @Autowired
    Draws draws;

    @Autowired
    Registers registers;

    @Autowired
    Words words;

    @Autowired
    Cases cases;

    @Autowired
    Notifications notifications;

    @Autowired
    PlatformTransactionManager transactions;

    private PlanScript script;
    private String tag;

    @BeforeEach
    void begin() {
        script = new PlanScript(cast, mover, plans, keeping, people);
        mover.at(Time.BEGINNING);
        tag = PlanScript.tag();
        // They exist from their first mention on; somebody has to be there to be told.
        assertThat(List.of(cast.approver(), cast.witness(), cast.inspectionOfficer()))
                .doesNotContainNull();
    }

    @Test
    void aPlanIsDraftedApprovedPublishedFrozenDrawnAndItsVisitsAreOpened() {
        script.sites(tag, RiskClass.B, 12);
        script.sites(tag, RiskClass.D, 3);
        script.inspectors(4);
        Plan plan = script.begun();
        assertThat(plan.number()).matches("DR-2019-00-\\d{2,}");
        assertThat(where(plan)).containsExactly("draft-plan");

        cast.does(cast.inspectionOfficer(), plan.id(), "draft-plan", script.draft(rows("JC-S01 JC-S02")));
        assertThat(found(plan).rows().get(0).objects()).isEqualTo(15);
        assertThat(found(plan).rows().get(0).quantity())
                .as("a tenth of class B, class D in full")
                .isEqualTo(5);
        assertThat(where(plan)).containsExactly("approve-plan");

        script.approve(plan);
        assertThat(found(plan).status()).isEqualTo(PlanStatus.PUBLISHED);
        assertThat(where(plan)).containsExactly("freeze-pools");

        script.freeze(plan);
        assertThat(found(plan).status()).isEqualTo(PlanStatus.FROZEN);
        assertThat(where(plan)).containsExactly("draw-time");

        script.waitForTheTime();
        assertThat(where(plan)).containsExactly("call-nonce");
        script.call(plan);
        assertThat(found(plan).status()).isEqualTo(PlanStatus.CALLED);

        script.draw(plan);
        assertThat(found(plan).status()).isEqualTo(PlanStatus.DRAWN);
        assertThat(where(plan)).containsExactly("period-over");
        var selections = plans.selections(found(plan));
        assertThat(selections).hasSize(5).allSatisfy(one -> {
            VisitReport visit = visits.report(java.util.Objects.requireNonNull(one.visitId()));
            assertThat(visit.planNumber()).isEqualTo(plan.number());
            assertThat(visit.object().label()).isEqualTo(one.label());
            assertThat(visit.matters()).extracting(matter -> matter.code()).containsExactly("JC-S01", "JC-S02");
            assertThat(visit.team()).hasSize(2).doesNotHaveDuplicates();
            assertThat(visit.team().get(0).leads()).isTrue();
        });
    }

    @Test
    void theNextPersonIsToldAtEachStep() {
        script.sites(tag, RiskClass.C, 4);
        script.inspectors(3);
        Plan plan = script.drawn(rows("JC-S01"));

        assertThat(notifications.of(plan.id()).stream()
                        .map(row -> row.template())
                        .collect(Collectors.toSet()))
                .contains("plan-to-approve", "plan-published", "plan-committed", "plan-nonce-called");
    }

    @Test
    void aReturnedPlanIsDraftedAgainWithWhatItSaid() {
        script.sites(tag, RiskClass.A, 2);
        Plan plan = script.drafted(rows("JC-S01"));
        cast.does(cast.approver(), plan.id(), "approve-plan", Map.of("decision", "returned", "reason", REASON));

        assertThat(where(plan)).containsExactly("draft-plan");
        assertThat(found(plan).returnReason()).isEqualTo(REASON);
        var item = cast.item(plan.id(), "draft-plan");
        assertThat(cast.as(cast.inspectionOfficer(), () -> inbox().prefill(item))
                        .toString())
                .contains("JC-S01", tag);
    }

    @Test
    void anApproverCancelsAPublishedPlanAndEverybodyReadsWhy() {
        script.sites(tag, RiskClass.A, 2);
        script.inspectors(2);
        Plan plan = script.published(rows("JC-S01"));
        script.freeze(plan);
        cast.as(cast.approver(), () -> plans.cancel(plan.id(), REASON));

        assertThat(where(plan)).isEmpty();
        Plan cancelled = plans.expectVisible(plan.id());
        assertThat(cancelled.status()).isEqualTo(PlanStatus.CANCELLED);
        assertThat(java.util.Objects.requireNonNull(cancelled.cancellation()).cancelReason())
                .isEqualTo(REASON);
        var draw = draws.expect(new DrawId(
                java.util.Objects.requireNonNull(cancelled.ceremony()).drawId()));
        assertThat(draw.isDrawn()).isFalse();
        mover.pass(3);
        assertThat(where(plan)).isEmpty();
    }

    @Test
    void anOfficerGivesUpADraftButNotAPublishedPlan() {
        Plan draft = script.begun();
        cast.as(cast.inspectionOfficer(), () -> plans.cancel(draft.id(), REASON));
        assertThat(where(draft)).isEmpty();

        script.sites(tag, RiskClass.A, 2);
        Plan published = script.published(rows("JC-S01"));
        refused(
                "cancel-not-yours",
                () -> cast.as(cast.inspectionOfficer(), () -> plans.cancel(published.id(), REASON)));
        refused("reason-length", () -> cast.as(cast.approver(), () -> plans.cancel(published.id(), "短")));
        assertThatThrownBy(() -> cast.as(cast.witness(), () -> plans.cancel(published.id(), REASON)))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void onceTheNonceIsCalledNobodyCancels() {
        script.sites(tag, RiskClass.A, 2);
        script.inspectors(2);
        Plan plan = script.published(rows("JC-S01"));
        script.freeze(plan);
        script.waitForTheTime();
        script.call(plan);

        refused("cancel-too-late", () -> cast.as(cast.approver(), () -> plans.cancel(plan.id(), REASON)));
    }

    @Test
    void anObjectThatLeavesAfterTheDrawIsReplacedByTheNextInOrderWithTheReason() {
        script.sites(tag, RiskClass.B, 8);
        script.inspectors(3);
        Plan plan = script.drawn(rows("JC-S01"));
        Selection first = plans.selections(found(plan)).get(0);
        refused("still-there", () -> leave(plan, first, GONE));
        refused("reason-length", () -> leave(plan, first, "该站点已停止承担考核任务。"));
        assertThat(plans.selections(found(plan))).singleElement().matches(one -> !one.hasLeft());

        script.leaves(first.objectId());
        leave(plan, first, GONE);

        var after = plans.selections(found(plan));
        assertThat(after).hasSize(2);
        assertThat(after.get(0).hasLeft()).isTrue();
        assertThat(after.get(0).reason()).isEqualTo(GONE);
        assertThat(after.get(1).replaces()).isEqualTo(first.label());
        assertThat(after.get(1).visitId()).isNotNull();
        assertThat(visits.checkedIn(2019)).doesNotContain(new CheckedMatter(first.objectId(), "JC-S01"));
        refused("left-already", () -> leave(plan, first, GONE));
        assertThatThrownBy(() ->
                        cast.as(cast.inspectionOfficer(), () -> successions.leave(plan.id(), UUID.randomUUID(), GONE)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> cast.as(cast.approver(), () -> successions.leave(plan.id(), first.objectId(), GONE)))
                .isInstanceOf(NotYours.class);
    }

    private void leave(Plan plan, Selection one, String reason) {
        cast.as(cast.inspectionOfficer(), () -> successions.leave(plan.id(), one.objectId(), reason));
    }

    @Test
    void aDrawWhoseResultMayBeKnownIsCompletedAndNotGivenUp() {
        script.sites(tag, RiskClass.A, 2);
        script.inspectors(2);
        Plan plan = script.published(rows("JC-S01"));
        script.freeze(plan);
        script.waitForTheTime();

        assertThat(found(plan).status()).isEqualTo(PlanStatus.FROZEN);
        refused("cancel-too-late", () -> cast.as(cast.approver(), () -> plans.cancel(plan.id(), REASON)));
        assertThat(plans.mayCancel(found(plan), cast.approver().actor())).isFalse();
    }

    @Test
    void fromTheDayOnWhichALotteryDrawsNobodyGivesThePlanUp() {
        script.sites(tag, RiskClass.A, 2);
        script.inspectors(2);
        Plan plan = script.published(rows("JC-S01"));
        LocalDate today = mover.today();
        assertThatThrownBy(() -> freeze(plan, PlanScript.lottery(today, today.plusDays(1), 14)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("draws.refused.value-known"));
        freeze(plan, PlanScript.lottery(today.plusDays(1), today.plusDays(3), 14));
        mover.at(today.plusDays(1));
        refused("cancel-too-late", () -> cast.as(cast.approver(), () -> plans.cancel(plan.id(), REASON)));
        mover.pass(3);

        assertThatThrownBy(() -> call(plan, "1.2.3.4.5.6.7"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("draws.refused.nonce-spelling-digits"));
        call(plan, "01020304050607");
        script.draw(plan);
        assertThat(found(plan).status()).isEqualTo(PlanStatus.DRAWN);
    }

    @Test
    void whenTheSourceHasNoValueTheWitnessSaysSoAfterSomeDaysAndEverybodyReadsWhy() {
        script.sites(tag, RiskClass.A, 2);
        script.inspectors(2);
        Plan plan = script.published(rows("JC-S01"));
        LocalDate today = mover.today();
        freeze(plan, PlanScript.lottery(today.plusDays(1), today.plusDays(2), 14));
        mover.pass(3);
        refused("value-may-come", () -> failed(plan));
        mover.pass(4);
        failed(plan);

        Plan failed = plans.expectVisible(plan.id());
        assertThat(failed.status()).isEqualTo(PlanStatus.FAILED);
        assertThat(java.util.Objects.requireNonNull(failed.cancellation()).cancelReason())
                .isEqualTo(NO_VALUE);
        assertThat(where(plan)).isEmpty();
        assertThat(plans.published()).extracting(PlanTitle::id).contains(plan.id());
        assertThat(notifications.of(plan.id()))
                .extracting(row -> row.template())
                .contains("plan-failed");
    }

    private void freeze(Plan plan, Map<String, Object> answers) {
        cast.does(cast.inspectionOfficer(), plan.id(), "freeze-pools", answers);
    }

    private void call(Plan plan, String nonce) {
        cast.does(cast.witness(), plan.id(), "call-nonce", Map.of("nonce", nonce, "confirmed", true));
    }

    private void failed(Plan plan) {
        cast.does(
                cast.witness(),
                plan.id(),
                "call-nonce",
                Map.of("unobtainable", true, "failure", NO_VALUE, "confirmed", true));
    }

    @Test
    void whatAnotherPlanChecksMeanwhileIsReplacedOrLeftOutOfTheVisit() {
        List<UUID> sites = script.sites(tag, RiskClass.D, 2);
        script.inspectors(3);
        Plan first = toBeDrawn("JC-S01");
        Plan same = toBeDrawn("JC-S01");
        Plan more = toBeDrawn("JC-S01 JC-S02");
        script.draw(first);
        script.draw(same);
        script.draw(more);

        assertThat(plans.selections(found(first))).hasSize(2).allMatch(one -> one.visitId() != null);
        assertThat(plans.selections(found(same))).hasSize(2).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(Selection.State.ELSEWHERE);
            assertThat(one.isOpen()).as("the other plan has not told it yet").isFalse();
            assertThat(one.reason()).contains(first.number());
            assertThat(one.visitId()).isNull();
        });
        assertThat(plans.selections(found(more))).hasSize(2).allSatisfy(one -> {
            assertThat(one.matters()).containsExactly("JC-S02");
            assertThat(visits.report(java.util.Objects.requireNonNull(one.visitId()))
                            .matters())
                    .extracting(matter -> matter.code())
                    .containsExactly("JC-S02");
        });
        assertThat(plans.leftOut(found(more)))
                .hasSize(2)
                .extracting(Frame.LeftOut::matter)
                .containsOnly("JC-S01");
        assertThat(openVisits(sites, "JC-S01")).isEqualTo(2);
    }

    @Test
    void twoPlansThatOpenTheirVisitsAtOnceDoNotCheckTheSameTwice() throws Exception {
        List<UUID> sites = script.sites(tag, RiskClass.D, 2);
        script.inspectors(3);
        Plan one = toBeDrawn("JC-S01");
        Plan other = toBeDrawn("JC-S01");
        var alone = java.util.concurrent.Executors.newSingleThreadExecutor();
        try {
            var second = new TransactionTemplate(transactions).execute(status -> {
                script.draw(one);
                var running = alone.submit(() -> script.draw(other));
                // Until the other plan waits for this one, or has not waited.
                org.awaitility.Awaitility.await()
                        .atMost(java.time.Duration.ofSeconds(30))
                        .until(() -> running.isDone() || isSomebodyWaiting());
                return running;
            });
            java.util.Objects.requireNonNull(second).get(30, java.util.concurrent.TimeUnit.SECONDS);
        } finally {
            alone.shutdownNow();
        }
        assertThat(openVisits(sites, "JC-S01")).isEqualTo(2);
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    /** A plan whose nonce is called. */
    private Plan toBeDrawn(String matters) {
        Plan plan = script.published(rows(matters));
        script.freeze(plan);
        script.waitForTheTime();
        script.call(plan);
        return plan;
    }

    private long openVisits(List<UUID> objects, String matter) {
        return jdbc.sql("""
                        select count(*) from visit v join visit_matter m on m.visit_id = v.id
                        where v.object_id = any (?) and m.code = ? and v.status <> 'CLOSED'""")
                .param(objects.toArray(UUID[]::new))
                .param(matter)
                .query(Long.class)
                .single();
    }

    @Test
    void whenThePeriodIsOverTheWholeDrawIsPublic() {
        script.sites(tag, RiskClass.B, 3);
        script.inspectors(2);
        Plan plan = script.drawn(rows("JC-S01"));
        var draw = new DrawId(
                java.util.Objects.requireNonNull(found(plan).ceremony()).drawId());
        assertThat(draws.expect(draw).isPublic()).isFalse();

        mover.at(LocalDate.of(2019, 11, 11));
        assertThat(draws.expect(draw).isPublic()).isTrue();
        assertThat(where(plan)).isEmpty();
    }

    @Test
    void noStepOfAPlanComesBeforeItsTurn() {
        script.sites(tag, RiskClass.B, 4);
        script.inspectors(3);
        Plan published = script.published(rows("JC-S01"));
        UUID object = UUID.randomUUID();

        refused("status", () -> steps.publishPlan(published.id().toString()));
        refused(
                "not-drawn",
                () -> cast.as(cast.inspectionOfficer(), () -> successions.leave(published.id(), object, REASON)));
        refused(
                "nonce-too-early",
                () -> cast.as(
                        cast.witness(),
                        () -> steps.callNonce(
                                published.id(), new PlanAnswers.CallNonce(PlanScript.NONCE, null, null, true))));
        assertThat(found(published).status()).isEqualTo(PlanStatus.PUBLISHED);
    }

    @Test
    void anObjectWhoseVisitIsOnRecordLeavesNoMore() {
        script.sites(tag, RiskClass.B, 8);
        script.inspectors(3);
        Plan plan = script.drawn(rows("JC-S01"));
        Selection first = plans.selections(found(plan)).get(0);
        jdbc.sql("update inspection_selection set recorded_at = now() where plan_id = ? and object_id = ?")
                .params(plan.id(), first.objectId())
                .update();

        refused(
                "visited-already",
                () -> cast.as(cast.inspectionOfficer(), () -> successions.leave(plan.id(), first.objectId(), REASON)));
    }

    @Test
    void anObjectThatLeftBetweenCommitmentAndDrawIsDrawnAndThenReplaced() {
        List<UUID> sites = script.sites(tag, RiskClass.D, 2);
        sites.addAll(script.sites(tag, RiskClass.B, 9));
        script.inspectors(3);
        Plan plan = script.published(rows("JC-S01"));
        script.freeze(plan);
        script.waitForTheTime();
        sites.subList(2, 11).forEach(script::leaves);
        script.call(plan);
        script.draw(plan);

        var selections = plans.selections(found(plan));
        assertThat(selections.stream().filter(Selection::hasLeft)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.visitId()).isNull();
            assertThat(one.reason()).isNotBlank();
        });
        assertThat(selections.stream().filter(one -> !one.hasLeft()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(sites.subList(0, 2)).contains(one.objectId()));
    }

    @Test
    void whatWasDrawnIsNotCheckedAgainInTheYear() {
        script.sites(tag, RiskClass.D, 2);
        script.inspectors(3);
        script.drawn(rows("JC-S01"));
        Plan second = script.drafted(rows("JC-S01 JC-S02"));

        assertThat(found(second).rows().get(0).objects()).isEqualTo(2);
        script.approve(second);
        script.freeze(second);
        assertThat(plans.leftOut(found(second)))
                .extracting(Frame.LeftOut::matter)
                .containsOnly("JC-S01");
        assertThat(plans.leftOut(found(second)))
                .extracting(Frame.LeftOut::reason)
                .containsOnly("checked");
    }

    @Test
    void aProvincialPlanWaitsForTheNationalOneAndLeavesOutWhatItDrew() {
        script.objects("COLLEGE", tag, RiskClass.B, 3);
        script.inspectors(3);
        var row = PlanScript.tagged(tag, "JC-C03");
        row.put("kind", "COLLEGE");
        Plan national = script.published(List.of(row));
        var officer = script.officerOf("510000");
        Plan provincial = cast.as(officer, () -> plans.begin(2019));
        assertThat(provincial.number()).startsWith("DR-2019-51-");
        cast.does(officer, provincial.id(), "draft-plan", script.draft(List.of(row)));
        script.approve(provincial);
        refused("national-first", () -> cast.does(officer, provincial.id(), "freeze-pools", script.tomorrow()));

        script.freeze(national);
        script.waitForTheTime();
        script.call(national);
        script.draw(national);
        int drawn = plans.selections(found(national)).size();
        assertThat(drawn).isPositive();
        cast.does(officer, provincial.id(), "freeze-pools", script.tomorrow());
        assertThat(plans.leftOut(found(provincial)))
                .hasSize(drawn)
                .extracting(Frame.LeftOut::reason)
                .containsOnly("national");
    }

    @Test
    void aPlanOfAProvinceIsNobodyElsesToWorkOn() {
        var officer = script.officerOf("510000");
        var other = script.officerOf("110000");
        Plan plan = cast.as(officer, () -> plans.begin(2019));

        refused("other-level", () -> cast.does(other, plan.id(), "draft-plan", script.draft(rows("JC-S01"))));
        assertThatThrownBy(() -> cast.as(other, () -> plans.expectVisible(plan.id())))
                .isInstanceOf(NotYours.class);
        assertThat(cast.as(officer, plans::visible)).extracting(PlanTitle::id).contains(plan.id());
        assertThat(cast.as(other, plans::visible)).extracting(PlanTitle::id).doesNotContain(plan.id());
    }

    @Test
    void onlyInspectionOfficersBeginPlansAndOnlyForThisYearOrTheNext() {
        assertThatThrownBy(() -> cast.as(cast.approver(), () -> plans.begin(2019)))
                .isInstanceOf(NotYours.class);
        refused("year", () -> cast.as(cast.inspectionOfficer(), () -> plans.begin(2025)));
        assertThat(cast.as(cast.inspectionOfficer(), () -> plans.begin(2020)).number())
                .startsWith("DR-2020-00-");
    }

    @Test
    void whoeverHoldsTwoPartsOfADrawIsRefusedWithASentence() {
        script.sites(tag, RiskClass.D, 2);
        script.inspectors(3);
        var all = people.join(new org.assay.people.NewPerson(
                "test-all-" + UUID.randomUUID(),
                "一人多岗",
                "all@assay.example",
                "a long test password",
                Set.of(Role.INSPECTION_OFFICER, Role.APPROVER, Role.WITNESS),
                null,
                null,
                "zh-CN"));
        Plan own = script.begun();
        cast.does(all, own.id(), "draft-plan", script.draft(rows("JC-S01")));
        refused("author-approves", () -> cast.does(all, own.id(), "approve-plan", Map.of("decision", "approved")));
        refused(
                "author-approves",
                () -> cast.does(all, own.id(), "approve-plan", Map.of("decision", "returned", "reason", REASON)));
        script.approve(own);
        script.freeze(own);
        script.waitForTheTime();
        refused("author-witnesses", () -> call(all, own));

        Plan approved = script.drafted(rows("JC-S02"));
        cast.does(all, approved.id(), "approve-plan", Map.of("decision", "approved"));
        refused("approver-operates", () -> cast.does(all, approved.id(), "freeze-pools", script.tomorrow()));
        script.freeze(approved);
        script.waitForTheTime();
        refused("approver-witnesses", () -> call(all, approved));
        script.call(approved);
        refused("approver-operates", () -> cast.does(all, approved.id(), "draw-objects", Map.of("confirmed", true)));

        Plan frozen = script.published(List.of(PlanScript.tagged(tag, "JC-S01")));
        cast.does(all, frozen.id(), "freeze-pools", script.tomorrow());
        script.waitForTheTime();
        refused("operator-witnesses", () -> call(all, frozen));

        Plan called = script.published(List.of(PlanScript.tagged(tag, "JC-S01")));
        script.freeze(called);
        script.waitForTheTime();
        call(all, called);
        refused("witness-operates", () -> cast.does(all, called.id(), "draw-objects", Map.of("confirmed", true)));
    }

    @Test
    void aTimeThatHasPassedIsNoTimeForADraw() {
        script.sites(tag, RiskClass.A, 2);
        script.inspectors(2);
        Plan plan = script.published(rows("JC-S01"));

        refused(
                "time-passed",
                () -> cast.does(
                        cast.inspectionOfficer(), plan.id(), "freeze-pools", PlanScript.at(mover.today(), "08:59")));
    }

    @Test
    void noObjectsAreExplainedBeforeAnythingIsCommitted() {
        Plan empty = script.published(rows("JC-S01"));
        refused("no-objects", () -> script.freeze(empty));
        assertThat(where(empty)).containsExactly("freeze-pools");
    }

    @Test
    void fewerInspectorsThanAVisitNeedsAreExplainedBeforeAnythingIsCommitted() {
        script.sites(tag, RiskClass.A, 2);
        List<UUID> others =
                registers.inspectors().stream().map(RegisteredInspector::id).toList();
        others.forEach(id -> retire(id, false));
        try {
            script.inspectors(1);
            Plan plan = script.published(rows("JC-S01"));

            assertThatThrownBy(() -> script.freeze(plan)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.key()).isEqualTo("draws.refused.inspectors-short");
                assertThat(words.in(java.util.Locale.ENGLISH, refused.key(), refused.args()))
                        .isEqualTo("There are 1 inspectors and each object needs 2: add at least 1.");
            });
            assertThat(where(plan)).containsExactly("freeze-pools");
            assertThat(found(plan).ceremony()).isNull();
            assertThat(draws.of(plan.id())).isEmpty();
            script.inspectors(1);
            script.freeze(plan);
            assertThat(where(plan)).containsExactly("draw-time");
        } finally {
            others.forEach(id -> retire(id, true));
        }
    }

    private void retire(UUID inspector, boolean back) {
        cast.as(cast.inspectionOfficer(), () -> keeping.move(Register.INSPECTORS, inspector, back, "人员调整，暂停参加抽取。"));
    }

    @Test
    void everySentenceOfTheRulesIsSaid() {
        script.sites(tag, RiskClass.A, 2);
        Plan plan = script.begun();
        says(plan, "period", Map.of("opensOn", "2020-01-02"));
        says(plan, "period", Map.of("opensOn", "2019-09-02", "closesOn", "2019-09-01"));
        says(plan, "draw-passed", Map.of("drawOn", "2019-05-03"));
        says(plan, "draw-after-visits", Map.of("drawOn", "2019-12-03"));
        says(plan, "matter-kind", row("matters", List.of("JC-T01")));
        says(plan, "no-condition", row("tags", ""));
        var row = PlanScript.tagged(tag, "JC-S01");
        says(plan, "row-twice", Map.of("rows", List.of(row, row)));
        var officer = script.officerOf("510000");
        Plan provincial = cast.as(officer, () -> plans.begin(2019));
        refused("matter-level", () -> cast.does(officer, provincial.id(), "draft-plan", script.draft(rows("JC-S02"))));
        var other = PlanScript.tagged(tag, "JC-S01");
        other.put("province", "110000");
        refused(
                "row-other-province",
                () -> cast.does(officer, provincial.id(), "draft-plan", script.draft(List.of(other))));
    }

    @Test
    void aLatePlanIsWarnedOfAndNotStopped() {
        script.sites(tag, RiskClass.A, 2);
        Plan plan = script.drafted(rows("JC-S01"));

        assertThat(plans.warnings(found(plan))).containsExactly("plan-late");
        script.approve(plan);
        assertThat(plans.warnings(found(plan))).isEmpty();
    }

    private Map<String, Object> row(String key, Object value) {
        var row = PlanScript.tagged(tag, "JC-S01");
        row.put(key, value);
        return Map.of("rows", List.of(row));
    }

    @Test
    void onlyMattersOfTheListInForceCanBeTicked() {
        script.sites(tag, RiskClass.A, 2);
        Plan plan = script.begun();
        asksForMatters(plan, List.of("JC-X99"), "forms.problem.not-an-option");
        asksForMatters(plan, List.of(), "forms.problem.required");

        var typed = new PlanAnswers.RowAnswer(
                List.of("JC-S01"), org.assay.registers.ObjectKind.SITE, "DIRECTED", List.of(), null, null, tag, false);
        var today = mover.today();
        var draft = new PlanAnswers.DraftPlan(
                "抽查计划", "教育部", "示范处室", "依据", today, today, today, java.math.BigDecimal.valueOf(2), List.of(typed));
        refused("matter-unknown", () -> PlanPapers.draft(plan, draft, Map.of()));
    }

    private void asksForMatters(Plan plan, List<String> matters, String problem) {
        var answers = script.draft(List.of());
        answers.putAll(row("matters", matters));
        assertThatThrownBy(() -> cast.does(cast.inspectionOfficer(), plan.id(), "draft-plan", answers))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(one -> {
                                    assertThat(one.path()).isEqualTo("rows[0].matters");
                                    assertThat(one.key()).isEqualTo(problem);
                                }));
    }

    private void says(Plan plan, String sentence, Map<String, Object> instead) {
        var answers = script.draft(rows("JC-S01"));
        answers.putAll(instead);
        refused(sentence, () -> cast.does(cast.inspectionOfficer(), plan.id(), "draft-plan", answers));
    }

    private void call(org.assay.people.Person person, Plan plan) {
        cast.does(person, plan.id(), "call-nonce", Map.of("nonce", PlanScript.NONCE, "confirmed", true));
    }

    private List<Map<String, Object>> rows(String matters) {
        return List.of(PlanScript.tagged(tag, matters));
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("inspections.refused." + why));
    }

    private Plan found(Plan plan) {
        return cast.as(cast.auditor(), () -> plans.expectVisible(plan.id()));
    }

    private List<String> where(Plan plan) {
        return cases.whereabouts(plan.id()).stream().map(Whereabouts::step).toList();
    }

    @Autowired
    org.assay.workflow.Inbox inbox;

    private org.assay.workflow.Inbox inbox() {
        return inbox;
    }
}
