package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom an object must not meet stays closed in the frozen pool; only what decided a draw is opened, and nothing else can be. */
class RecusalsTest {
    private static final InspectionRule PAIRS = InspectionRule.pairs(List.of(Stratum.all("全部", 2)), 3);

    /** INS-02 would be second at TEO-011; INS-09 comes to no object of its own. */
    static List<Part> example() {
        Pools pools = Registers.with(
                Registers.with(Registers.example(), conflicted("INS-02", "TEO-011", Inspector.DECLARED)),
                conflicted("INS-09", "TEO-011", Inspector.OWN_UNIT));
        return Bundles.drawn(Algorithm.HMAC_SHA256, "308417", PAIRS, pools, false);
    }

    private static Inspector conflicted(String label, String object, String ground) {
        return new Inspector(label, List.of(), null, null, false, 0, 100, Map.of(object, ground));
    }

    @Test
    void thePoolTellsNothingAndTheResultOnlyWhatDecided() {
        List<Part> parts = example();

        assertThat(text(parts, Part.INSPECTORS)).contains("recusals").doesNotContain("conflicts", "TEO-", "declared");
        assertThat(text(parts, Part.RESULT))
                .contains("{\"label\":\"INS-02\",\"reason\":\"declared\",\"salt\":\""
                        + Bundles.SECRET.salt("TEO-011", "INS-02") + "\"}")
                .doesNotContain("own-unit");
        assertThat(BundleCheck.of(Bundles.file(parts), null).key()).isEqualTo("good-drawn");
    }

    @Test
    void aRecusalThatWasNotCommittedToOpensNothing() {
        List<Part> parts = example();
        String salt = Bundles.SECRET.salt("TEO-011", "INS-02");

        assertThat(verdict(Bundles.forged(parts, Part.RESULT, salt, "0".repeat(64))))
                .startsWith("result inspection.teams[0]");
        assertThat(verdict(Bundles.forged(parts, Part.RESULT, "\"reason\":\"declared\"", "\"reason\":\"own-unit\"")))
                .startsWith("result inspection.teams[0].skipped[0].reason declared own-unit");
        assertThat(verdict(Bundles.forged(parts, Part.RESULT, ",\"salt\":\"" + salt + "\"", "")))
                .startsWith("result inspection.teams[0]");
    }

    @ParameterizedTest
    @MethodSource("org.assay.draws.BundleCheckTest#seeds")
    void closedRecusalsDecideAsOpenOnesDo(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, 1 + random.nextInt(60), 6 + random.nextInt(30));
        InspectionRule rule = Registers.rule(random, pools, Demand.RECUSAL, Demand.LOAD, Demand.SAME_TEAM);
        Pools closed = new Pools(
                pools.objects(),
                pools.inspectors().stream()
                        .map(one -> Recusals.close(one, Bundles.SECRET))
                        .toList());

        InspectionResult open = Registers.draw(pools, rule).result();
        InspectionResult hidden = InspectionDraw.of(
                        Algorithm.HMAC_SHA256, Registers.EXAMPLE, "308417", rule, closed, Recusals.of(Bundles.SECRET))
                .result();
        assertThat(hidden.teams())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("skipped")
                .isEqualTo(open.teams());
        assertThat(hidden.teams().stream().flatMap(team -> team.skipped().stream()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("salt")
                .containsExactlyElementsOf(open.teams().stream()
                        .flatMap(team -> team.skipped().stream())
                        .toList());
    }

    @Test
    void anotherGroundIsAMistake() {
        assertThatThrownBy(() -> Recusals.close(conflicted("INS-02", "TEO-011", "dislike"), Bundles.SECRET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String verdict(List<Part> parts) {
        Verdict verdict = BundleCheck.of(Bundles.file(parts), null);
        return verdict.key() + " " + String.join(" ", verdict.args());
    }

    private static String text(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .flatMap(Part::shown)
                .orElseThrow();
    }
}
