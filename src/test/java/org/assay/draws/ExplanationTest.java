package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands against a draw is said before it is committed to: which demand to relax, and by how much. */
class ExplanationTest {
    private static final InspectionRule TWO = InspectionRule.pairs(List.of(Stratum.all("all", 2)), 0);

    @Test
    void aDrawThatCanSucceedHasNoObstacle() {
        Explanation explanation = Explanation.of(TWO, Registers.example());
        assertThat(explanation.obstacles()).isEmpty();
        assertThat(explanation.isFeasible()).isTrue();
        assertThat(explanation.exact()).isTrue();
        assertThat(explanation.chance(Registers.object(Registers.example(), "TEO-007"), TWO))
                .isEqualTo(0.1);
        assertThat(explanation.trials()).isEqualTo(200);
        assertThat(explanation.loads().values().stream()
                        .mapToDouble(load -> load)
                        .sum())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void whatIsMissingIsNamedAndCounted() {
        Pools example = Registers.example();
        assertThat(first(TWO, new Pools(List.of(), example.inspectors()))).isEqualTo("no-objects");
        assertThat(first(TWO, new Pools(example.objects(), example.inspectors().subList(0, 1))))
                .isEqualTo("inspectors-short 1 2 1");
        assertThat(first(InspectionRule.pairs(List.of(Stratum.all("all", 21)), 0), example))
                .isEqualTo("stratum-short all 20 21");
        assertThat(first(InspectionRule.pairs(List.of(), 21), example)).isEqualTo("objects-short 20 21");
        assertThat(first(InspectionRule.pairs(List.of(Stratum.all("all", 0)), 0), example))
                .isEqualTo("nothing-drawn");
    }

    @Test
    void anObjectThatTooFewMayInspectNamesTheDemandToRelax() {
        DrawObject college = new DrawObject("C-7", Map.of(), List.of("IT"), "11", List.of("I-1", "I-2"));
        assertThat(lacking(college, Demand.EXPERTISE, inspector("I-1", "IT"), inspector("I-2", "BIM")))
                .isEqualTo("object-lacks-expertise C-7 IT 1 1");
        assertThat(lacking(college, Demand.RECUSAL, inspector("I-1", "IT"), conflicted("I-2")))
                .isEqualTo("object-lacks-recusal C-7 IT 1 1");
        assertThat(lacking(
                        college,
                        Demand.LOAD,
                        inspector("I-1", "IT"),
                        new Inspector("I-2", List.of("IT"), "11", "U", false, 5, 5, Map.of())))
                .isEqualTo("object-lacks-load C-7 IT 1 1");
        assertThat(lacking(college, Demand.SAME_TEAM, inspector("I-1", "IT"), inspector("I-2", "IT")))
                .isEqualTo("object-lacks-same-team C-7 IT 1 1");
        assertThat(lacking(college, Demand.ONE_PER_UNIT, inspector("I-1", "IT"), inspector("I-2", "IT")))
                .isEqualTo("object-lacks-one-per-unit C-7 IT 1 1");
        assertThat(lacking(college, Demand.OTHER_REGION, inspector("I-1", "IT"), inspector("I-2", "IT")))
                .isEqualTo("object-lacks-other-region C-7 IT 0 2");
        assertThat(lacking(
                        new DrawObject("C-7", Map.of(), List.of("IT"), "12", List.of()),
                        Demand.SAME_REGION,
                        inspector("I-1", "IT"),
                        inspector("I-2", "IT")))
                .isEqualTo("object-lacks-same-region C-7 IT 0 2");
        InspectionRule both =
                new InspectionRule(List.of(Stratum.all("all", 1)), 0, 2, List.of(Demand.EXPERTISE, Demand.RECUSAL));
        assertThat(first(both, new Pools(List.of(college), List.of(conflicted("I-1"), inspector("I-2", "BIM")))))
                .isEqualTo("object-lacks-inspectors C-7 IT 0 2");
    }

    @Test
    void tooLittleRoomInTheYearIsCounted() {
        List<Inspector> tired = Registers.example().inspectors().stream()
                .map(one -> new Inspector(one.label(), List.of(), null, null, false, 9, 10, Map.of()))
                .toList();
        assertThat(first(
                        InspectionRule.pairs(List.of(Stratum.all("all", 6)), 0),
                        new Pools(Registers.example().objects(), tired)))
                .isEqualTo("load-short 12 10 2");
    }

    @Test
    void whereOnlyTheDrawCanTellTrialsDo() {
        // everybody needs IT, which two have with room for three inspections each: two objects succeed, four never do
        List<DrawObject> objects = Registers.example().objects().stream()
                .map(one -> new DrawObject(one.label(), Map.of(), List.of("IT"), null, List.of()))
                .toList();
        List<Inspector> staff = new ArrayList<>(Registers.example().inspectors());
        staff.replaceAll(one -> one.label().compareTo("INS-02") <= 0
                ? new Inspector(one.label(), List.of("IT"), null, null, false, 0, 3, Map.of())
                : one);
        Pools pools = new Pools(objects, staff);
        assertThat(Explanation.of(TWO, pools).obstacles()).isEmpty();
        assertThat(first(InspectionRule.pairs(List.of(Stratum.all("all", 4)), 0), pools))
                .startsWith("teams-incomplete 200 TEO-");
    }

    @Test
    void withAFillUpTheChancesAreCountedInTrialsAndAddUp() {
        InspectionRule rule = new InspectionRule(
                List.of(Stratum.of("A", "class", "A", 2), Stratum.of("D", "class", "D", 4)), 12, 0, List.of());
        List<DrawObject> objects = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            objects.add(DrawObject.of("O-%02d".formatted(i), Map.of("class", i < 40 ? "A" : "D")));
        }
        Explanation explanation = Explanation.of(rule, new Pools(objects, List.of()));
        assertThat(explanation.exact()).isFalse();
        assertThat(explanation.runs()).isEqualTo(4_000);
        double a = explanation.chance(objects.get(0), rule);
        double d = explanation.chance(objects.get(45), rule);
        assertThat(40 * a + 10 * d).isCloseTo(12, within(1e-9));
        assertThat(d).isBetween(0.4, 0.5);
        assertThat(a).isGreaterThan(0.15);
        assertThat(Explanation.of(rule, new Pools(objects, List.of())).chances())
                .isEqualTo(explanation.chances());
    }

    private static Inspector inspector(String label, String specialty) {
        return new Inspector(label, List.of(specialty), "11", "U", false, 0, 9, Map.of());
    }

    private static Inspector conflicted(String label) {
        return new Inspector(label, List.of("IT"), "11", "U", false, 0, 9, Map.of("C-7", Inspector.DECLARED));
    }

    private static String lacking(DrawObject object, Demand demand, Inspector... staff) {
        InspectionRule rule = new InspectionRule(List.of(Stratum.all("all", 1)), 0, 2, List.of(demand));
        return first(rule, new Pools(List.of(object), List.of(staff)));
    }

    private static String first(InspectionRule rule, Pools pools) {
        Obstacle obstacle = Explanation.of(rule, pools).obstacles().get(0);
        return Stream.concat(Stream.of(obstacle.key()), obstacle.args().stream().map(String::valueOf))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
