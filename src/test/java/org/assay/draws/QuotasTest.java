package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The panel of five: two from industry, two from education, one from assessment, one per employer, two per province. */
class QuotasTest {
    record Expert(String name, String sector, String employer, String province) {
        static Expert of(String text) {
            String[] words = text.split(" ");
            return new Expert(words[0], words[1], words[2], words[3]);
        }
    }

    private static final Quotas<Expert> PANEL = new Quotas<>(
            List.of(
                    Constraint.atMost("one-per-employer", Expert::employer, 1),
                    Constraint.atMost("two-per-province", Expert::province, 2)),
            List.of(
                    Minimum.atLeast("two-from-industry", Expert::sector, "industry", 2),
                    Minimum.atLeast("two-from-education", Expert::sector, "education", 2),
                    Minimum.atLeast("one-from-assessment", Expert::sector, "assessment", 1)));

    @Test
    void theLastSeatsAreHeldForTheMinimums() {
        Selection<Expert> drawn = PANEL.select(
                ranked(
                        "An industry a 11",
                        "Bo industry b 12",
                        "Cai industry c 13",
                        "Ding education d 14",
                        "En education e 15",
                        "Fu education f 16",
                        "Gao assessment g 21"),
                5,
                2);
        assertThat(names(drawn.main())).isEqualTo("An Bo Ding En Gao");
        assertThat(names(drawn.reserve())).isEqualTo("Cai Fu");
        assertThat(reasons(drawn)).isEqualTo("Cai:two-from-education Fu:one-from-assessment");
        assertThat(drawn.isComplete()).isTrue();
    }

    @Test
    void aSecondFromOneEmployerAndAThirdFromOneProvinceAreSkipped() {
        Selection<Expert> drawn = PANEL.select(
                ranked(
                        "An industry a 11",
                        "Bo industry a 12",
                        "Cai education c 11",
                        "Ding education d 11",
                        "En education e 15",
                        "Fu industry f 16",
                        "Gao assessment g 21"),
                5,
                9);
        assertThat(names(drawn.main())).isEqualTo("An Cai En Fu Gao");
        assertThat(reasons(drawn)).isEqualTo("Bo:one-per-employer Ding:two-per-province");
    }

    @Test
    void anUnreachableMinimumIsNamed() {
        Selection<Expert> drawn = PANEL.select(
                ranked("An industry a 11", "Bo industry b 12", "Cai education c 13", "Gao assessment g 21"), 5, 9);
        assertThat(drawn.isComplete()).isFalse();
        assertThat(drawn.unmet()).containsExactly("two-from-education");
        assertThat(names(drawn.main())).isEqualTo("An Bo Cai Gao");
    }

    @Test
    void aLimitThatLeavesASeatEmptyIsNamed() {
        Quotas<Expert> onePerEmployer =
                new Quotas<>(List.of(Constraint.atMost("one-per-employer", Expert::employer, 1)), List.of());
        Selection<Expert> drawn = onePerEmployer.select(ranked("An industry a 11", "Bo industry a 12"), 2, 9);
        assertThat(drawn.unmet()).containsExactly("one-per-employer");
        assertThat(onePerEmployer.select(ranked("An industry a 11"), 2, 9).unmet())
                .containsExactly(Quotas.SEATS);
    }

    @Test
    void whoeverIsHeldBackMayStillSitOnceAMinimumIsReached() {
        Quotas<Expert> twoOfEach = new Quotas<>(
                List.of(),
                List.of(
                        Minimum.atLeast("industry", Expert::sector, "industry", 2),
                        Minimum.atLeast("beijing", Expert::province, "11", 2)));
        Selection<Expert> drawn =
                twoOfEach.select(ranked("An industry a 12", "Bo industry b 11", "Cai education c 11"), 3, 0);
        assertThat(names(drawn.main())).isEqualTo("Bo An Cai");
        assertThat(drawn.skipped()).isEmpty();
    }

    @Test
    void theReplacementIsTheFirstReserveWhoKeepsThePanelLawful() {
        List<Expert> staying =
                ranked("An industry a 11", "Ding education d 14", "En education e 15", "Gao assessment g 21");
        List<Expert> reserve =
                ranked("Fu education f 16", "Hu industry a 31", "Jin industry j 32", "Kong industry k 33");
        assertThat(PANEL.replacement(staying, reserve, 5)).map(Expert::name).contains("Jin");
        assertThat(PANEL.replacement(staying, reserve.subList(0, 2), 5)).isEmpty();
    }

    static List<Long> seeds() {
        return new Random(31).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCompletePanelKeepsEveryLimitAndReachesEveryMinimum(long seed) {
        Random random = new Random(seed);
        List<Expert> pool = IntStream.range(0, 8 + random.nextInt(40))
                .mapToObj(i -> new Expert(
                        "E" + i,
                        List.of("industry", "education", "assessment").get(random.nextInt(3)),
                        "employer" + random.nextInt(12),
                        "province" + random.nextInt(6)))
                .toList();
        List<Expert> order =
                RankedDraw.of(Seed.ofText("seed " + seed), pool, Expert::name).candidates();
        Selection<Expert> drawn = PANEL.select(order, 5, 5);
        assertThat(most(drawn.main(), Expert::employer)).isLessThanOrEqualTo(1);
        assertThat(most(drawn.main(), Expert::province)).isLessThanOrEqualTo(2);
        assertThat(drawn.isComplete()).isEqualTo(drawn.main().size() == 5);
        if (drawn.isComplete()) {
            assertThat(drawn.main().stream().map(Expert::sector).sorted())
                    .containsExactly("assessment", "education", "education", "industry", "industry");
        }
        assertThat(drawn.reserve()).doesNotContainAnyElementsOf(drawn.main());
    }

    private static long most(List<Expert> panel, Function<Expert, String> key) {
        return panel.stream().collect(Collectors.groupingBy(key, Collectors.counting())).values().stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
    }

    private static List<Expert> ranked(String... experts) {
        return List.of(experts).stream().map(Expert::of).toList();
    }

    private static String names(List<Expert> experts) {
        return experts.stream().map(Expert::name).collect(Collectors.joining(" "));
    }

    private static String reasons(Selection<Expert> drawn) {
        return drawn.skipped().stream()
                .map(skip -> skip.candidate().name() + ":" + skip.reason())
                .collect(Collectors.joining(" "));
    }
}
