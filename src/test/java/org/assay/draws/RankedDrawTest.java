package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RankedDrawTest {
    private static final Seed SEED =
            Seed.of("PLAN-2020-001", OffsetDateTime.parse("2020-09-15T10:00:00+08:00"), "308417");
    private static final List<String> OBJECTS = labels("TEO-%03d", 20);
    private static final List<String> INSPECTORS = labels("INS-%02d", 10);

    @Test
    void theSeedIsTheHashOfThePublishedText() {
        assertThat(SEED.hex()).isEqualTo("fbfa209d4495fd00d331fd763b46975f718d6b2d3f24f856bbb025874ab2c6e9");
        assertThat(SEED).isEqualTo(Seed.ofText("PLAN-2020-001|2020-09-15T10:00:00+08:00|308417"));
        assertThatThrownBy(() -> Seed.of("PLAN|1", OffsetDateTime.parse("2020-09-15T10:00:00+08:00"), "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfTheExampleIsReproduced() {
        List<RankedDraw.Ranked<String>> order = draw(SEED, OBJECTS).order();
        assertThat(order.subList(0, 6))
                .extracting(RankedDraw.Ranked::label)
                .containsExactly("TEO-011", "TEO-012", "TEO-016", "TEO-004", "TEO-001", "TEO-010");
        assertThat(order.subList(0, 6))
                .extracting(one -> one.key().substring(0, 12))
                .containsExactly(
                        "03206c8378f1", "120454beccce", "287e0fa18632", "2e41ecb1e568", "303b741a60da", "47b3ae02687f");
        assertThat(order)
                .extracting(RankedDraw.Ranked::rank)
                .isSorted()
                .startsWith(1)
                .endsWith(20);
        assertThat(draw(SEED, OBJECTS).select(2).main()).containsExactly("TEO-011", "TEO-012");
    }

    @ParameterizedTest
    @CsvSource({"TEO-011, INS-07 INS-02, INS-04 INS-05", "TEO-012, INS-04 INS-05, INS-03 INS-02"})
    void theInspectorsOfTheExampleAreReproduced(String object, String pair, String reserve) {
        Selection<String> drawn = inspectorsOf(object).select(2, 2, Quotas.none());
        assertThat(drawn.main()).containsExactly(pair.split(" "));
        assertThat(drawn.reserve()).containsExactly(reserve.split(" "));
    }

    @Test
    void aRecusedInspectorIsSkippedWithTheReason() {
        Quotas<String> notHer =
                new Quotas<>(List.of(Constraint.only("recusal", name -> !name.equals("INS-02"))), List.of());
        Selection<String> drawn = inspectorsOf("TEO-011").select(2, 1, notHer);
        assertThat(drawn.main()).containsExactly("INS-07", "INS-04");
        assertThat(drawn.skipped()).containsExactly(new Selection.Skip<>("INS-02", "recusal"));
    }

    static List<Long> seeds() {
        return new Random(2020).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameInputGivesTheSameDrawWhateverTheOrderOfTheRegister(long seed) {
        Random random = new Random(seed);
        Seed any = Seed.ofText("seed " + seed);
        List<String> pool = labels("P-%d", 1 + random.nextInt(60));
        List<String> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, random);
        assertThat(draw(any, shuffled)).isEqualTo(draw(any, pool));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingACandidateMovesNobodyElse(long seed) {
        Random random = new Random(seed);
        Seed any = Seed.ofText("seed " + seed);
        List<String> pool = labels("P-%d", 2 + random.nextInt(60));
        String gone = pool.get(random.nextInt(pool.size()));
        List<String> expected = new ArrayList<>(draw(any, pool).candidates());
        expected.remove(gone);
        pool = new ArrayList<>(pool);
        pool.remove(gone);
        assertThat(draw(any, pool).candidates()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mainAndReserveTogetherAreTheWholeOrder(long seed) {
        Random random = new Random(seed);
        RankedDraw<String> draw = draw(Seed.ofText("seed " + seed), labels("P-%d", random.nextInt(60)));
        Selection<String> drawn = draw.select(random.nextInt(draw.order().size() + 1));
        List<String> all = new ArrayList<>(drawn.main());
        all.addAll(drawn.reserve());
        assertThat(all).isEqualTo(draw.candidates());
        assertThat(drawn.isComplete()).isTrue();
    }

    @Test
    void drawingNobodyIsADrawToo() {
        assertThat(draw(SEED, OBJECTS).select(0).main()).isEmpty();
        assertThat(draw(SEED, List.of()).select(0).isComplete()).isTrue();
        assertThat(draw(SEED, List.of()).select(1).unmet()).containsExactly(Quotas.SEATS);
    }

    @Test
    void twoCandidatesOfOneLabelCannotBeRanked() {
        assertThatThrownBy(() -> draw(SEED, List.of("A", "A"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static RankedDraw<String> draw(Seed seed, List<String> pool) {
        return RankedDraw.of(seed, pool, Function.identity());
    }

    private static RankedDraw<String> inspectorsOf(String object) {
        return RankedDraw.of(SEED, INSPECTORS, name -> object + "|" + name);
    }

    private static List<String> labels(String pattern, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(pattern::formatted).toList();
    }
}
