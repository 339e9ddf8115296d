package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.NotYours;
import org.assay.people.Person;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when a member has to leave a seat that was taken, and when too few are left (P4, P5). */
@ProcessTest
class PanelLeavingTest {
    private static final String FIELD = "elderly-care";

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Reviews reviews;

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    Recusals recusals;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Pools pools;

    @BeforeEach
    void anOrdinaryDayAndAPoolOfOurOwn() {
        time.at(LocalDate.of(2019, 6, 10));
        pools.alone();
    }

    @Test
    void aConflictFoundAfterSigningVoidsTheSheetAndTheReserveScores() {
        UUID caseId = pools.seatedPanel(FIELD);
        List<WorkItem> items = pools.open(caseId, "score-dossier");
        Person leaving = pools.of(items.get(0));
        String code = pools.codeOf(items.get(0));
        pools.does(items.get(0), Pools.sheet(100, "NO"));
        leaves(leaving, caseId, null);

        assertThat(reviews.mayRead(caseId, leaving.actor())).isFalse();
        assertThat(pools.open(caseId, "score-dossier")).hasSize(4);
        pools.score(caseId, "YES", 80);
        assertThat(notifications.of(caseId))
                .extracting(NotificationRow::template)
                .contains("panel-conflict-replacement");
        pools.acceptAll(caseId);
        assertThat(pools.open(caseId, "score-dossier")).hasSize(1);
        pools.score(caseId, "YES", 80);
        pools.conclude(caseId);

        PanelResult result = reviews.result(caseId).orElseThrow();
        assertThat(result.total()).isEqualByComparingTo("80");
        assertThat(result.sheets())
                .hasSize(5)
                .extracting(PanelResult.SheetTotal::member)
                .doesNotContain(code);
        assertThat(reviews.sheets(caseId, cast.officer().actor()))
                .hasSize(6)
                .filteredOn(SignedSheet::voided)
                .extracting(SignedSheet::member)
                .containsExactly(code);
        assertThat(ledger.of(caseId))
                .filteredOn(fact -> fact.kind().equals("member-left"))
                .singleElement()
                .extracting(fact -> fact.content().get("grounds"))
                .isEqualTo(List.of("CONSULTANCY"));
    }

    @Test
    void anOfficerMayDeclareItAndTheOthersScoreOnUndisturbed() {
        UUID caseId = pools.seatedPanel(FIELD);
        List<WorkItem> items = pools.open(caseId, "score-dossier");
        leaves(cast.officer(), caseId, pools.codeOf(items.get(2)));

        assertThat(pools.open(caseId, "score-dossier"))
                .extracting(WorkItem::id)
                .containsExactlyInAnyOrderElementsOf(items.stream()
                        .map(WorkItem::id)
                        .filter(id -> !id.equals(items.get(2).id()))
                        .toList());
        pools.score(caseId, "YES", 80);
        assertThat(where(caseId)).containsExactly("accept-seat");
        pools.acceptAll(caseId);
        pools.score(caseId, "YES", 80);
        pools.conclude(caseId);
        assertThat(reviews.result(caseId).orElseThrow().sheets()).hasSize(5);
    }

    @Test
    void aReportFallsWithTheSeatWhileItIsSigned() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);
        pools.report(caseId);
        WorkItem signing = pools.open(caseId, "sign-report").get(0);
        leaves(pools.of(signing), caseId, null);

        assertThat(where(caseId)).containsExactly("accept-seat");
        pools.acceptAll(caseId);
        pools.score(caseId, "NO", 80);
        assertThat(where(caseId)).containsExactly("conclude-panel");
        pools.report(caseId);
        assertThat(pools.open(caseId, "sign-report")).hasSize(4);
    }

    @Test
    void anotherMemberIsInTheChairWhenTheChairLeaves() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);
        WorkItem chairing = pools.open(caseId, "conclude-panel").get(0);
        leaves(pools.of(chairing), caseId, null);
        pools.acceptAll(caseId);
        pools.score(caseId, "YES", 80);

        assertThat(pools.open(caseId, "conclude-panel"))
                .singleElement()
                .satisfies(item -> assertThat(item.candidate()).isNotEqualTo(chairing.candidate()));
        pools.conclude(caseId);
        assertThat(reviews.result(caseId)).isPresent();
    }

    @Test
    void aMemberWhoLeavesTheMeetingIsReplacedBeforeItsScoresStand() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 60, 90, 80, 80, 80);
        List<WorkItem> revisions = pools.open(caseId, "revise-score");
        leaves(pools.of(revisions.get(0)), caseId, null);
        revisions.subList(1, 5).forEach(item -> {
            Map<String, Object> again = Pools.sheet(80, "YES");
            again.put("revisionReason", "after hearing the others in the meeting");
            pools.does(item, again);
        });

        assertThat(where(caseId)).containsExactly("accept-seat");
        pools.acceptAll(caseId);
        pools.score(caseId, "YES", 80);
        assertThat(where(caseId)).containsExactly("conclude-panel");
    }

    @Test
    void whoSignsNoSheetInTimeLosesTheSeatToTheReserve() {
        UUID caseId = pools.seatedPanel(FIELD);
        List<WorkItem> items = pools.open(caseId, "score-dossier");
        items.subList(0, 4).forEach(item -> pools.does(item, Pools.sheet(80, "YES")));
        time.pass(11);

        assertThat(where(caseId)).containsExactly("accept-seat");
        assertThatThrownBy(() -> pools.does(items.get(4), Pools.sheet(80, "YES")))
                .isInstanceOf(Refused.class);
        assertThat(ledger.of(caseId))
                .filteredOn(fact -> fact.kind().equals("member-left"))
                .extracting(fact -> fact.content().get("why"))
                .containsExactly("DROPPED");
    }

    @Test
    void threeSheetsSufficeOnceTheReserveIsUsedUp() {
        UUID caseId = pools.panelWithoutReserve(FIELD);
        List<WorkItem> items = pools.open(caseId, "score-dossier");
        items.subList(0, 3).forEach(item -> pools.does(item, Pools.sheet(80, "YES")));
        time.pass(11);

        assertThat(where(caseId)).containsExactly("conclude-panel");
        pools.conclude(caseId);
        PanelResult result = reviews.result(caseId).orElseThrow();
        assertThat(result.sheets()).hasSize(3).noneMatch(PanelResult.SheetTotal::dropped);
        assertThat(result.outcome()).isEqualTo("recommended");
    }

    @Test
    void withTwoSheetsThePanelIsVoidAndAnotherIsDrawn() {
        UUID caseId = pools.panelWithoutReserve(FIELD);
        List<WorkItem> items = pools.open(caseId, "score-dossier");
        items.subList(0, 2).forEach(item -> pools.does(item, Pools.sheet(100, "NO")));
        time.pass(11);

        assertThat(where(caseId)).containsExactly("widen-pool");
        assertThat(ledger.of(caseId)).extracting(RecordedFact::kind).contains("panel-voided");
        Set<String> released =
                Set.copyOf(items.subList(0, 2).stream().map(pools::codeOf).toList());
        pools.onlyFive(FIELD);
        cast.does(
                cast.officer(),
                caseId,
                "widen-pool",
                Map.of("fields", List.of(FIELD), "reason", "the panel was void, another one is drawn"));
        pools.draw(caseId, "551177");
        pools.acceptAll(caseId);
        pools.score(caseId, "YES", 80);
        pools.conclude(caseId);

        PanelResult result = reviews.result(caseId).orElseThrow();
        assertThat(result.total()).isEqualByComparingTo("80");
        assertThat(result.sheets())
                .hasSize(5)
                .extracting(PanelResult.SheetTotal::member)
                .doesNotContainAnyElementsOf(released);
    }

    @Test
    void aConflictNeedsASeatAGroundAReasonAndAPanelThatHasNotConcluded() {
        UUID caseId = pools.seatedPanel(FIELD);
        WorkItem item = pools.open(caseId, "score-dossier").get(0);
        Person member = pools.of(item);

        assertThatThrownBy(() -> leaves(cast.newAgent(null), caseId, null)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() ->
                        leaves(pools.of(pools.open(caseId, "score-dossier").get(1)), caseId, pools.codeOf(item)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> declares(member, caseId, List.of(), "what was found since, in words"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("reviews.refused.no-ground"));
        assertThatThrownBy(() -> declares(member, caseId, List.of("OTHER"), "short"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("reviews.refused.recusal-reason"));
        pools.score(caseId, "YES", 80);
        pools.conclude(caseId);
        assertThatThrownBy(() -> leaves(member, caseId, null))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("reviews.refused.concluded"));
    }

    private void leaves(Person declaring, UUID caseId, String code) {
        cast.as(
                declaring,
                () -> recusals.declare(
                        caseId, code, List.of("CONSULTANCY"), "a consultancy for the applicant two years ago"));
    }

    private void declares(Person member, UUID caseId, List<String> grounds, String reason) {
        cast.as(member, () -> recusals.declare(caseId, null, grounds, reason));
    }

    private List<String> where(UUID caseId) {
        return cases.whereabouts(caseId).stream().map(Whereabouts::step).toList();
    }
}
