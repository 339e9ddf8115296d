package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.draws.Draw;
import org.assay.draws.DrawRule;
import org.assay.draws.DrawViews;
import org.assay.draws.Draws;
import org.assay.draws.Quotas;
import org.assay.forms.Problem;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.Person;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Flow;
import org.assay.workflow.Inbox;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Outcome;
import org.assay.workflow.Whereabouts;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ExpertReviewTest {
    private static final String FIELD = "elderly-care";
    private static final String OTHER_FIELD = "automobile";

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Experts experts;

    @Autowired
    Reviews reviews;

    @Autowired
    Draws draws;

    @Autowired
    DrawViews views;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    @Autowired
    Cases cases;

    @Autowired
    Flow flow;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionTemplate transaction;

    Pools pools;

    @BeforeEach
    void anOrdinaryDayAndAPoolOfOurOwn() {
        time.at(LocalDate.of(2019, 6, 10));
        pools = new Pools(cast, experts, reviews, flow, inbox, transaction);
        pools.alone();
    }

    @Test
    void fiveExpertsWhoAgreeRecommend() {
        UUID caseId = seatedPanel();
        pools.score(caseId, "YES", 80, 85, 85, 75, 90);
        pools.conclude(caseId);

        PanelResult result = reviews.result(caseId).orElseThrow();
        assertThat(result.outcome()).isEqualTo("recommended");
        assertThat(result.total()).isEqualByComparingTo("83.33");
        assertThat(result.range()).isEqualByComparingTo("15");
        assertThat(result.sheets())
                .hasSize(5)
                .filteredOn(PanelResult.SheetTotal::dropped)
                .hasSize(2);
        assertThat(result.groupMeans()).containsOnlyKeys("A", "B", "C");
        assertThat(result.criteria())
                .first()
                .extracting(PanelResult.CriterionMean::mean)
                .isEqualTo(new BigDecimal("16.60"));
        assertThat(cases.whereabouts(caseId)).isEmpty();
        assertThat(ledger.of(caseId))
                .extracting(RecordedFact::kind)
                .containsSubsequence(
                        "draw-committed",
                        "nonce-entered",
                        "draw-drawn",
                        "panel-drawn",
                        "seat-taken",
                        "sheet-signed",
                        "panel-concluded");
        assertThat(notifications.of(caseId))
                .extracting(NotificationRow::template)
                .contains("panel-invitation", "score-due");
    }

    @Test
    void invitationsNameNeitherApplicantNorCertificate() {
        UUID caseId = drawnPanel();

        assertThat(notifications.of(caseId))
                .filteredOn(message -> message.template().equals("panel-invitation"))
                .hasSize(5)
                .allSatisfy(message -> assertThat(message.subject() + message.body())
                        .contains("养老服务")
                        .doesNotContain("Applicant", "Certificate"));
    }

    @Test
    void aDivergentPanelRevisesOnceAndBothSheetsAreKept() {
        UUID caseId = seatedPanel();
        pools.score(caseId, "YES", 60, 90, 80, 80, 80);
        List<WorkItem> revisions = pools.open(caseId, "revise-score");
        assertThat(revisions).hasSize(5);
        Person reviser = pools.of(revisions.get(0));

        Map<String, Object> silent = Pools.sheet(75, "YES");
        assertThatThrownBy(() -> pools.does(revisions.get(0), silent))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::path)
                                .containsExactly("revisionReason"));
        revisions.forEach(item -> {
            Map<String, Object> again = Pools.sheet(75, "YES");
            again.put("revisionReason", "after hearing the others in the meeting");
            pools.does(item, again);
        });
        pools.conclude(caseId);

        PanelResult result = reviews.result(caseId).orElseThrow();
        assertThat(result.total()).isEqualByComparingTo("75");
        assertThat(result.range()).isEqualByComparingTo("0");
        assertThat(result.sheets()).allMatch(PanelResult.SheetTotal::revised);
        String code = codeOf(reviser);
        assertThat(reviews.sheets(caseId, reviser.actor()))
                .hasSize(10)
                .filteredOn(sheet -> sheet.member().equals(code))
                .extracting(SignedSheet::edition)
                .containsExactly(1, 2);
    }

    @Test
    void decliningStandingAsideAndSilenceEachCallTheNextOfTheReserve() {
        UUID caseId = drawnPanel();
        List<WorkItem> asked = pools.open(caseId, "accept-seat");
        pools.does(asked.get(0), Map.of("answer", "decline"));
        pools.does(asked.get(1), Map.of("answer", "conflict", "grounds", List.of("CONSULTANCY")));
        assertThat(pools.open(caseId, "accept-seat")).hasSize(3);
        pools.does(asked.get(2), Map.of("answer", "accept", "declaration", true));
        pools.does(asked.get(3), Map.of("answer", "accept", "declaration", true));

        time.pass(2);

        assertThat(pools.open(caseId, "accept-seat")).hasSize(3);
        assertThat(ledger.of(caseId))
                .filteredOn(fact -> fact.kind().equals("seat-refused"))
                .extracting(fact -> fact.content().get("why"))
                .contains("DECLINED", "CONFLICT", "TIMED_OUT");
        assertThat(ledger.of(caseId))
                .filteredOn(fact -> "CONFLICT".equals(fact.content().get("why")))
                .extracting(fact -> fact.content().get("grounds"))
                .containsExactly(List.of("CONSULTANCY"));
        assertThat(notifications.of(caseId))
                .extracting(NotificationRow::template)
                .contains("panel-conflict-replacement");
        Person gone = pools.of(asked.get(4));
        assertThat(reviews.mayRead(caseId, gone.actor())).isFalse();
    }

    @Test
    void aUsedUpReserveIsWidenedByACommitmentAndThenDrawn() {
        List<Expert> pool = pools.onlyFive(FIELD);
        UUID caseId = pools.begin(FIELD, Track.MATURE);
        pools.draw(caseId, "308417");
        pools.appoint(Set.of(OTHER_FIELD), Sector.INDUSTRY, "91510100MA6T40049Q", "610000");
        pools.appoint(Set.of(OTHER_FIELD), Sector.EDUCATION, "91610131MA6T50052F", "610000");
        List<WorkItem> asked = pools.open(caseId, "accept-seat");
        Set<Expert> leaving = Set.of(first(pool, Sector.INDUSTRY), first(pool, Sector.EDUCATION));
        for (WorkItem item : asked) {
            boolean leaves = leaving.stream()
                    .anyMatch(expert -> expert.person().equals(pools.of(item).id()));
            pools.does(item, leaves ? Map.of("answer", "decline") : Map.of("answer", "accept", "declaration", true));
        }
        assertThat(pools.open(caseId, "widen-pool")).hasSize(1);

        Map<String, Object> widen = Map.of("fields", List.of(OTHER_FIELD), "reason", "the reserve is used up entirely");
        assertThatThrownBy(() ->
                        cast.does(cast.officer(), caseId, "widen-pool", with(widen, "fields", List.of("logistics"))))
                .isInstanceOf(Refused.class);
        cast.does(cast.officer(), caseId, "widen-pool", widen);

        Draw committed = draws.of(caseId).get(1);
        assertThat(committed.state()).isEqualTo(Draw.State.COMMITTED);
        assertThat(committed.committed().seats()).isEqualTo(2);
        assertThat(pools.open(caseId, "accept-seat")).isEmpty();
        pools.draw(caseId, "774411");
        assertThat(draws.of(caseId)).extracting(Draw::state).containsExactly(Draw.State.DRAWN, Draw.State.DRAWN);
        assertThat(draws.of(caseId).get(1).commitmentSha256()).isEqualTo(committed.commitmentSha256());
        pools.acceptAll(caseId);
        assertThat(pools.open(caseId, "score-dossier")).hasSize(5);
    }

    @Test
    void aVetoCriterionAtZeroCannotBeMadeGood() {
        UUID caseId = seatedPanel();
        for (WorkItem item : pools.open(caseId, "score-dossier")) {
            Map<String, Object> sheet = Pools.sheet(90, "YES");
            sheet.put(
                    "scores",
                    List.of(
                            Pools.row("A1", BigDecimal.ZERO),
                            Pools.row("B1", BigDecimal.valueOf(30)),
                            Pools.row("C1", BigDecimal.valueOf(50))));
            pools.does(item, sheet);
        }
        pools.conclude(caseId);

        assertThat(reviews.result(caseId).orElseThrow().outcome()).isEqualTo("not-recommended");
    }

    @Test
    void aGrowingBrandBelowTheLineIsCultivated() {
        pools.onlyFive(FIELD);
        UUID caseId = pools.begin(FIELD, Track.GROWING);
        pools.draw(caseId, "308417");
        pools.acceptAll(caseId);
        pools.score(caseId, "CULTIVATE", 70);
        pools.conclude(caseId);

        assertThat(reviews.result(caseId).orElseThrow().outcome()).isEqualTo("cultivate");
    }

    @Test
    void nobodySeesAnothersScoresBeforeAllAreIn() {
        UUID caseId = drawnPanel();
        Person first = pools.of(pools.open(caseId, "accept-seat").get(0));
        assertThat(reviews.mayRead(caseId, first.actor())).isFalse();
        pools.acceptAll(caseId);
        List<WorkItem> items = pools.open(caseId, "score-dossier");
        Person early = pools.of(items.get(0));
        Person late = pools.of(items.get(1));
        assertThat(reviews.mayRead(caseId, early.actor())).isTrue();
        pools.does(items.get(0), Pools.sheet(80, "YES"));

        assertThat(reviews.sheets(caseId, early.actor())).hasSize(1);
        assertThat(reviews.sheets(caseId, late.actor())).isEmpty();
        assertThat(reviews.sheets(caseId, cast.officer().actor())).isEmpty();
        items.subList(1, 5).forEach(item -> pools.does(item, Pools.sheet(80, "YES")));
        assertThat(reviews.sheets(caseId, late.actor())).hasSize(5);
        assertThat(reviews.sheets(caseId, cast.officer().actor())).isEmpty();
        assertThat(reviews.result(caseId)).isEmpty();
        pools.conclude(caseId);
        assertThat(reviews.sheets(caseId, cast.officer().actor())).hasSize(5);
        assertThat(reviews.sheets(caseId, cast.newAgent(null).actor())).isEmpty();
    }

    @Test
    void aSheetNamesEveryCriterionThatIsNotInOrder() {
        UUID caseId = seatedPanel();
        WorkItem item = pools.open(caseId, "score-dossier").get(0);
        Map<String, Object> sheet = Pools.sheet(80, "YES");
        sheet.put(
                "scores",
                List.of(
                        Map.of("criterion", "A1", "points", new BigDecimal("11.5")),
                        Map.of("criterion", "B1", "points", new BigDecimal("27.5"), "reason", "too short"),
                        Map.of("criterion", "C1", "points", new BigDecimal("50.5"))));

        assertThatThrownBy(() -> pools.does(item, sheet))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::path)
                                .containsExactly("scores[0].reason", "scores[1].reason", "scores[2].points"));
        sheet.put("scores", List.of(Pools.row("A1", BigDecimal.TEN), Pools.row("C1", BigDecimal.TEN)));
        assertThatThrownBy(() -> pools.does(item, sheet))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::key)
                                .containsExactly("reviews.problem.criteria"));
    }

    @Test
    void aPoolWithoutEducationCannotGiveAPanelUntilItIsFrozenAgain() {
        pools.appoint(
                Set.of(FIELD), Sector.INDUSTRY, Sector.INDUSTRY, Sector.INDUSTRY, Sector.INDUSTRY, Sector.ASSESSMENT);
        UUID caseId = pools.begin(FIELD, Track.MATURE);

        assertThatThrownBy(() -> pools.draw(caseId, "308417"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("reviews.refused.infeasible-two-of-education"));
        assertThat(draws.of(caseId)).extracting(Draw::state).containsExactly(Draw.State.COMMITTED);
        pools.appoint(Set.of(FIELD), Sector.EDUCATION, "91510100MA6T40049Q", "320000");
        pools.appoint(Set.of(FIELD), Sector.EDUCATION, "91610131MA6T50052F", "610000");
        cast.as(cast.officer(), () -> reviews.refreeze(caseId));
        pools.draw(caseId, "308417");

        assertThat(draws.of(caseId)).extracting(Draw::state).containsExactly(Draw.State.SUPERSEDED, Draw.State.DRAWN);
        assertThatThrownBy(() -> reviews.refreeze(caseId)).isInstanceOf(Refused.class);
    }

    @Test
    void theFrozenPoolSaysWhoWasLeftOutAndWhy() {
        Expert related = pools.appoint(Set.of(FIELD), Sector.INDUSTRY, "91310115MA1T20022W", "310000");
        Expert competitor = pools.appoint(Set.of(FIELD), Sector.INDUSTRY, "91440300MA5T300337", "440000");
        Expert employed = pools.appoint(Set.of(FIELD), Sector.INDUSTRY, "91110108MA0T10017U", "110000");
        Expert elsewhere = pools.appoint(Set.of(OTHER_FIELD), Sector.INDUSTRY, "91510100MA6T40049Q", "510000");
        Expert free = pools.appoint(Set.of(FIELD), Sector.EDUCATION, "123200004660012320", "320000");
        UUID caseId = pools.begin(FIELD, Track.MATURE, Set.of(related.name()), Set.of("91440300MA5T300337"));

        var frozen = views.candidates(draws.of(caseId).get(0).id());
        assertThat(frozen.pool())
                .singleElement()
                .satisfies(one -> assertThat(one.label()).isEqualTo(free.code()));
        assertThat(frozen.excluded().stream()
                        .filter(one -> !one.reason().equals("suspended"))
                        .map(one -> one.label() + " " + one.reason()))
                .containsExactlyInAnyOrder(
                        related.code() + " related-person",
                        competitor.code() + " competitor",
                        employed.code() + " same-employer",
                        elsewhere.code() + " other-field");
        assertThat(frozen.toString()).doesNotContain("123200004660012320");
    }

    @Test
    void thoseDrawnAreAskedOnceTheDrawIsOnRecord() {
        UUID caseId = pools.frozenPanel(FIELD);
        WorkItem item = cast.item(caseId, "draw-panel");
        Map<String, Object> answers = Map.of("nonce", "308417", "witness", "王见证");

        cast.as(cast.officer(), () -> inbox.submit(item.id(), answers, null));
        assertThat(draws.of(caseId)).extracting(Draw::state).containsExactly(Draw.State.DRAWN);
        assertThat(cases.whereabouts(caseId)).extracting(Whereabouts::step).containsExactly("draw-panel");
        assertThat(notifications.of(caseId)).isEmpty();

        cast.catchUp();
        assertThat(pools.open(caseId, "accept-seat")).hasSize(5);
        assertThat(notifications.of(caseId)).hasSize(5);
    }

    @Test
    void everyReasonWhyNoPanelCanBeDrawnHasItsSentence() {
        var rule = PanelPool.rule(Seating.SEATS);
        var names = Stream.of(
                        rule.limits().stream().map(DrawRule.Limit::name),
                        rule.floors().stream().map(DrawRule.Floor::name),
                        Stream.of(Quotas.SEATS))
                .flatMap(each -> each);

        assertThat(names)
                .hasSize(6)
                .allMatch(name ->
                        messages.getMessage("reviews.refused.infeasible-" + name, null, Locale.ENGLISH) != null);
    }

    @Test
    void stepsOutOfTurnAreRefused() {
        UUID caseId = seatedPanel();
        WorkItem item = pools.open(caseId, "score-dossier").get(0);
        Person member = pools.of(item);
        pools.does(item, Pools.sheet(80, "YES"));

        assertThatThrownBy(() -> pools.does(item, Pools.sheet(80, "YES")))
                .isInstanceOf(Refused.class)
                .hasMessage("workflow.refused.done");
        assertThatThrownBy(() -> cast.as(
                        member, () -> review().acceptSeat(caseId, new ExpertReview.AcceptSeat("accept", null, true))))
                .isInstanceOf(Refused.class)
                .hasMessage("reviews.refused.seat-not-offered");
        assertThatThrownBy(() -> cast.as(
                        member,
                        () -> review().scoreDossier(
                                        caseId,
                                        new ExpertReview.ScoreDossier(rows(), PanelScore.Vote.YES, null, true))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("reviews.refused.signed-already"));
        assertThatThrownBy(() -> cast.as(member, (java.util.function.Supplier<Outcome>) () -> review().reviseScore(
                                caseId, new ExpertReview.ReviseScore(rows(), PanelScore.Vote.YES, null, null, true))))
                .isInstanceOf(Refused.class)
                .hasMessage("reviews.refused.out-of-turn");
    }

    @Autowired
    ExpertReview review;

    @Autowired
    MessageSource messages;

    private ExpertReview review() {
        return review;
    }

    private static List<SheetInput.Row> rows() {
        return Pools.CRITERIA.stream()
                .map(one -> new SheetInput.Row(one.code(), one.weight(), "a reason that is long enough", null))
                .toList();
    }

    private UUID drawnPanel() {
        return pools.drawnPanel(FIELD);
    }

    private UUID seatedPanel() {
        return pools.seatedPanel(FIELD);
    }

    private static Expert first(List<Expert> pool, Sector sector) {
        return pool.stream()
                .filter(expert -> expert.sector() == sector)
                .findFirst()
                .orElseThrow();
    }

    private String codeOf(Person person) {
        return experts.all().stream()
                .filter(expert -> expert.person().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new java.util.LinkedHashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
