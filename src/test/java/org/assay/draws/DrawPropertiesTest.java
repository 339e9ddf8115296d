package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every draw, tried on many. */
class DrawPropertiesTest {
    private static final Demand[] ALL = {
        Demand.EXPERTISE, Demand.OTHER_REGION, Demand.RECUSAL, Demand.LOAD, Demand.SAME_TEAM, Demand.ONE_PER_UNIT
    };

    static List<Long> seeds() {
        return new Random(310).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameInputGivesTheSameDrawWhateverTheOrderOfTheRows(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, random.nextInt(80), 2 + random.nextInt(30));
        InspectionRule rule = Registers.rule(random, pools, ALL);
        List<DrawObject> objects = new ArrayList<>(pools.objects());
        List<Inspector> inspectors = new ArrayList<>(pools.inspectors());
        Collections.shuffle(objects, random);
        Collections.shuffle(inspectors, random);
        String result =
                CanonicalJson.write(Registers.draw("seed " + seed, pools, rule).result());
        assertThat(CanonicalJson.write(Registers.draw("seed " + seed, new Pools(objects, inspectors), rule)
                        .result()))
                .isEqualTo(result)
                .isEqualTo(CanonicalJson.write(
                        Registers.draw("seed " + seed, pools, rule).result()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingAnObjectThatWasNotDrawnChangesNothingButRanks(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, 1 + random.nextInt(80), 2 + random.nextInt(30));
        InspectionRule rule = Registers.rule(random, pools, ALL);
        InspectionResult whole = Registers.draw("seed " + seed, pools, rule).result();
        List<DrawObject> rest = new ArrayList<>(pools.objects());
        rest.removeIf(one -> !whole.labels().contains(one.label()) && random.nextBoolean());
        InspectionResult after = Registers.draw("seed " + seed, new Pools(rest, pools.inspectors()), rule)
                .result();
        assertThat(after.labels()).isEqualTo(whole.labels());
        assertThat(after.teams()).isEqualTo(whole.teams());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingAnInspectorMovesNobodyInTheOrderOfTheOthers(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, 1 + random.nextInt(40), 3 + random.nextInt(30));
        InspectionRule free = Registers.rule(random, pools);
        InspectionResult before = Registers.draw("seed " + seed, pools, free).result();
        String gone = "I-" + random.nextInt(pools.inspectors().size());
        List<Inspector> rest = new ArrayList<>(pools.inspectors());
        rest.removeIf(one -> one.label().equals(gone));
        InspectionResult after = Registers.draw("seed " + seed, new Pools(pools.objects(), rest), free)
                .result();
        for (int i = 0; i < before.teams().size(); i++) {
            List<String> stay = new ArrayList<>(before.teams().get(i).labels());
            boolean touched = stay.remove(gone);
            assertThat(after.teams().get(i).labels()).startsWith(stay.toArray(String[]::new));
            if (!touched) {
                assertThat(after.teams().get(i)).isEqualTo(before.teams().get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTeamMeetsEveryDemandAndEveryStratumItsNumber(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, random.nextInt(80), 2 + random.nextInt(30));
        InspectionRule rule = Registers.rule(random, pools, ALL);
        InspectionDraw draw = Registers.draw("seed " + seed, pools, rule);
        InspectionResult result = draw.result();
        assertThat(new HashSet<>(result.labels())).hasSameSizeAs(result.labels());
        assertThat(result.labels()).hasSizeGreaterThanOrEqualTo(rule.least());
        for (int s = 0; s < 4; s++) {
            assertThat(result.strata().get(s).drawn())
                    .isEqualTo(rule.strata().get(s).count());
        }
        for (Team team : result.teams()) {
            DrawObject object = Registers.object(pools, team.object());
            List<Inspector> members = team.labels().stream()
                    .map(label -> Registers.in(pools, label))
                    .toList();
            assertThat(members).allSatisfy(one -> {
                assertThat(one.conflicts()).doesNotContainKey(object.label());
                assertThat(one.region()).isNotEqualTo(object.region());
                assertThat(object.needs().isEmpty() || !Collections.disjoint(object.needs(), one.specialties()))
                        .isTrue();
                assertThat(draw.given(one.label())).isLessThanOrEqualTo(one.room());
            });
            assertThat(members.stream().map(Inspector::unit).distinct()).hasSameSizeAs(members);
            if (object.lastTeam().size() == 2) {
                assertThat(Set.copyOf(team.labels())).isNotEqualTo(Set.copyOf(object.lastTeam()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatFollowsADrawIsRepeatedByWhoeverReadsIt(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, 20 + random.nextInt(40), 10 + random.nextInt(30));
        InspectionRule rule = Registers.rule(random, pools, Demand.EXPERTISE, Demand.RECUSAL, Demand.LOAD);
        InspectionDraw draw = Registers.draw("seed " + seed, pools, rule);
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 0; i < 6 && !draw.teams().isEmpty(); i++) {
            Team team = draw.teams().get(random.nextInt(draw.teams().size()));
            var request = new Amendment.Request("x", "t", team.object(), "left");
            amendments.add(
                    random.nextBoolean() || team.members().isEmpty()
                            ? draw.replaceObject(request)
                            : draw.replaceInspector(request, team.labels().get(0)));
        }
        InspectionDraw again = Registers.draw("seed " + seed, pools, rule);
        assertThat(amendments).allSatisfy(one -> assertThat(again.repeat(one)).isEqualTo(one));
        Standing standing = Standing.of(draw.result(), amendments);
        assertThat(standing.teams()).containsExactlyInAnyOrderElementsOf(draw.teams());
        pools.inspectors()
                .forEach(one -> assertThat(draw.given(one.label())).isEqualTo((int) draw.teams().stream()
                        .filter(team -> team.labels().contains(one.label()))
                        .count()));
    }

    /**
     * 4,000 draws of 3 out of 40: each object is expected 300 times. The chi-square value of 39 degrees of freedom, corrected
     * for drawing without putting back, stays below 72.1, which chance alone passes once in a thousand times.
     */
    @Test
    void everyObjectIsDrawnEquallyOften() {
        List<DrawObject> pool = IntStream.range(0, 40)
                .mapToObj(n -> DrawObject.of("O-" + n, Map.of()))
                .toList();
        InspectionRule three = new InspectionRule(List.of(Stratum.all("all", 3)), 0, 0, List.of());
        double[] counts = new double[40];
        int draws = 4_000;
        for (int i = 0; i < draws; i++) {
            Registers.draw("PLAN-" + i + "|2020-09-15T10:00:00+08:00|308417", new Pools(pool, List.of()), three)
                    .result()
                    .labels()
                    .forEach(label -> counts[Integer.parseInt(label.substring(2))]++);
        }
        double share = 3.0 / 40;
        double expected = draws * share;
        double chi = 0;
        for (double count : counts) {
            chi += (count - expected) * (count - expected) / expected;
        }
        assertThat(chi / (1 - share) * 39 / 40).isLessThan(72.1);
    }
}
