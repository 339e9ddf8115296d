package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assay.shared.CanonicalJson;
import org.assay.shared.Refused;
import org.junit.jupiter.api.Test;

/** The example of the published rule, to the letter, and each demand on the inspectors alone. */
class InspectionDrawTest {
    private static final Pools EXAMPLE = Registers.example();
    private static final InspectionRule TWO = InspectionRule.pairs(List.of(Stratum.all("all", 2)), 0);

    @Test
    void theExampleOfTheRuleIsReproduced() {
        InspectionResult result = Registers.draw(EXAMPLE, TWO).result();
        assertThat(Seed.ofText(Registers.EXAMPLE).hex())
                .isEqualTo("fbfa209d4495fd00d331fd763b46975f718d6b2d3f24f856bbb025874ab2c6e9");
        assertThat(result.labels()).containsExactly("TEO-011", "TEO-012");
        assertThat(result.teams())
                .extracting(Team::labels)
                .containsExactly(List.of("INS-07", "INS-02"), List.of("INS-04", "INS-05"));
        assertThat(result.teams()).extracting(Team::leader).containsExactly("INS-07", "INS-04");
        assertThat(result.strata()).containsExactly(new Cut("all", 20, 2, 2));
    }

    @Test
    void theOrderOfTheExampleStartsAsPublished() {
        InspectionRule six = new InspectionRule(List.of(Stratum.all("all", 6)), 0, 0, List.of());
        List<Drawn> drawn = Registers.draw(EXAMPLE, six).result().drawn();
        assertThat(drawn)
                .extracting(Drawn::label)
                .containsExactly("TEO-011", "TEO-012", "TEO-016", "TEO-004", "TEO-001", "TEO-010");
        assertThat(drawn)
                .extracting(one -> one.key().substring(0, 12))
                .containsExactly(
                        "03206c8378f1", "120454beccce", "287e0fa18632", "2e41ecb1e568", "303b741a60da", "47b3ae02687f");
    }

    @Test
    void aRecusedInspectorIsSkippedWithTheGround() {
        Pools recused = Registers.with(
                EXAMPLE,
                new Inspector("INS-02", List.of(), null, null, false, 0, 100, Map.of("TEO-011", Inspector.OWN_UNIT)));
        Team team = Registers.draw(recused, TWO).result().teams().get(0);
        assertThat(team.labels()).containsExactly("INS-07", "INS-04");
        assertThat(team.skipped()).containsExactly(new Team.Skip("INS-02", "own-unit"));
    }

    @Test
    void whoLeavesLaterIsFollowedByTheNextInTheSameOrder() {
        InspectionDraw draw = Registers.draw(EXAMPLE, TWO);
        var request = new Amendment.Request("x", "2020-09-16T09:00:00+08:00", "TEO-011", "taken ill");
        assertThat(draw.replaceInspector(request, "INS-02").teams().get(0).labels())
                .containsExactly("INS-07", "INS-04");
        assertThat(draw.replaceInspector(request, "INS-07").teams().get(0).labels())
                .containsExactly("INS-04", "INS-05");
        assertThat(draw.given("INS-07")).isZero();
        assertThat(draw.given("INS-04")).isEqualTo(2);
        assertThatThrownBy(() -> draw.replaceInspector(request, "INS-07"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("draws.refused.not-in-team"));
        assertThat(draw.result().teams().get(0).labels())
                .as("the result itself")
                .containsExactly("INS-07", "INS-02");
    }

    @Test
    void anObjectThatLeavesIsFollowedByTheNextOfItsStratumWithATeam() {
        InspectionDraw draw = Registers.draw(EXAMPLE, TWO);
        Amendment amendment =
                draw.replaceObject(new Amendment.Request("x", "2020-09-16T09:00:00+08:00", "TEO-011", "closed"));
        assertThat(amendment.drawn()).extracting(Drawn::label).containsExactly("TEO-016");
        assertThat(amendment.teams())
                .singleElement()
                .satisfies(team -> assertThat(team.isFull()).isTrue());
        assertThat(draw.teams()).extracting(Team::object).containsExactly("TEO-012", "TEO-016");
        assertThatThrownBy(() -> draw.replaceObject(new Amendment.Request("x", "t", "TEO-011", "closed again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theFirstWhoIsQualifiedLeads() {
        Pools led = Registers.with(EXAMPLE, new Inspector("INS-02", List.of(), null, null, true, 0, 100, Map.of()));
        assertThat(Registers.draw(led, TWO).result().teams().get(0).leader()).isEqualTo("INS-02");
    }

    @Test
    void theCapOfAYearCountsWhatThisDrawHasGiven() {
        Pools tired = Registers.with(EXAMPLE, new Inspector("INS-04", List.of(), null, null, false, 3, 4, Map.of()));
        Pools both = Registers.with(tired, new Inspector("INS-02", List.of(), null, null, false, 4, 4, Map.of()));
        List<Team> teams = Registers.draw(both, TWO).result().teams();
        assertThat(teams.get(0).labels()).containsExactly("INS-07", "INS-04");
        assertThat(teams.get(0).skipped()).containsExactly(new Team.Skip("INS-02", "load"));
        assertThat(teams.get(1).labels()).containsExactly("INS-05", "INS-03");
        assertThat(teams.get(1).skipped()).containsExactly(new Team.Skip("INS-04", "load"));
    }

    @Test
    void thePairOfLastTimeDoesNotComeAgainButOneOfThemMay() {
        Pools again = Registers.with(
                EXAMPLE, new DrawObject("TEO-011", Map.of(), List.of(), null, List.of("INS-02", "INS-07")));
        Team team = Registers.draw(again, TWO).result().teams().get(0);
        assertThat(team.labels()).containsExactly("INS-07", "INS-04");
        assertThat(team.skipped()).containsExactly(new Team.Skip("INS-02", "same-team"));
    }

    @Test
    void onlyWhoHasTheExpertiseAndTheRegionComesIntoQuestion() {
        Pools special = Registers.with(EXAMPLE, new DrawObject("TEO-011", Map.of(), List.of("IT"), "11", List.of()));
        for (String label : List.of("INS-01", "INS-03", "INS-09")) {
            special = Registers.with(
                    special,
                    new Inspector(
                            label, List.of("IT"), label.equals("INS-03") ? "11" : "12", null, false, 0, 9, Map.of()));
        }
        InspectionRule elsewhere = new InspectionRule(
                List.of(Stratum.all("all", 2)), 0, 2, List.of(Demand.EXPERTISE, Demand.OTHER_REGION));
        assertThat(Registers.draw(special, TWO).result().teams().get(0).labels())
                .isSubsetOf("INS-01", "INS-03", "INS-09");
        assertThat(Registers.draw(special, elsewhere).result().teams().get(0).labels())
                .containsExactlyInAnyOrder("INS-01", "INS-09");
    }

    @Test
    void oneOfAUnitIsEnough() {
        Pools housed = Registers.with(EXAMPLE, new Inspector("INS-07", List.of(), null, "U1", false, 0, 9, Map.of()));
        housed = Registers.with(housed, new Inspector("INS-02", List.of(), null, "U1", false, 0, 9, Map.of()));
        InspectionRule rule = new InspectionRule(List.of(Stratum.all("all", 1)), 0, 2, List.of(Demand.ONE_PER_UNIT));
        Team team = Registers.draw(housed, rule).result().teams().get(0);
        assertThat(team.labels()).containsExactly("INS-07", "INS-04");
        assertThat(team.skipped()).containsExactly(new Team.Skip("INS-02", "one-per-unit"));
    }

    @Test
    void anObjectOfTwoStrataIsTakenOnceAndTheNextFillUpToTheNumberInAll() {
        InspectionRule rule = new InspectionRule(
                List.of(Stratum.named("named", List.of("TEO-012", "TEO-010"), 1), Stratum.all("all", 2)),
                4,
                0,
                List.of());
        InspectionResult result = Registers.draw(EXAMPLE, rule).result();
        assertThat(result.labels()).containsExactly("TEO-011", "TEO-012", "TEO-016", "TEO-004");
        assertThat(result.drawn().get(1).strata()).containsExactly("named", "all");
        assertThat(result.drawn()).extracting(Drawn::filled).containsExactly(false, false, true, true);
        assertThat(result.strata()).containsExactly(new Cut("named", 2, 1, 2), new Cut("all", 20, 2, 2));
    }

    @Test
    void noObjectsGiveAnEmptyDraw() {
        Pools none = new Pools(List.of(), EXAMPLE.inspectors());
        assertThat(Registers.draw(none, TWO).result())
                .isEqualTo(new InspectionResult(List.of(), List.of(new Cut("all", 0, 0, null)), List.of()));
    }

    @Test
    void aTeamThatCannotBeFilledSaysSo() {
        Pools few = new Pools(EXAMPLE.objects(), EXAMPLE.inspectors().subList(0, 1));
        assertThat(Registers.draw(few, TWO).result().incomplete())
                .hasSize(2)
                .allSatisfy(team -> assertThat(team.lacking()).isEqualTo(1));
    }

    @Test
    void whatIsWrittenDownReadsBackTheSame() {
        InspectionResult result = Registers.draw(EXAMPLE, TWO).result();
        String text = CanonicalJson.write(result);
        assertThat(CanonicalJson.read(text, InspectionResult.class)).isEqualTo(result);
        assertThat(CanonicalJson.write(CanonicalJson.read(text, InspectionResult.class)))
                .isEqualTo(text);
    }
}
