package org.assay.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.outcomes.Evenness.Cell;
import org.assay.outcomes.Evenness.Quota;
import org.junit.jupiter.api.Test;

/** Fair draws are told from others within each quota, and only there is anything left to chance. */
class EvennessTest {

    private static final int TIMES = 4_000;

    /** What lies in the pool of a quota at each place, and how many of it are drawn. */
    private record Pool(int number, int... places) {}

    private static final List<Pool> PLAN =
            List.of(new Pool(60, 200, 120, 80, 40), new Pool(40, 90, 70, 40), new Pool(48, 60, 60), new Pool(9, 6, 3));

    @Test
    void fairDrawsGiveProbabilitiesThatAreUniform() {
        var random = new Random(20190520);
        int[] tenths = new int[10];
        for (int time = 0; time < TIMES; time++) {
            double p = Evenness.of(PLAN.stream().map(pool -> fair(pool, random)).toList())
                    .p();
            tenths[(int) Math.min(9, p * 10)]++;
        }

        // Each tenth has 400 of 4,000 and a standard deviation of 19; the numbers are whole, so that it is not exactly
        // even.
        assertThat(Arrays.stream(tenths).boxed())
                .as(Arrays.toString(tenths))
                .allSatisfy(times -> assertThat(times).isBetween(310, 490));
    }

    @Test
    void whoAlwaysTakesTheFirstProvinceFirstIsFound() {
        var chi = Evenness.of(
                PLAN.stream().map(pool -> taken(pool, firstFirst(pool))).toList());

        assertThat(chi.p()).isLessThan(1e-12);
    }

    @Test
    void whoFavoursOneProvinceALittleIsFoundInMostYears() {
        var random = new Random(4711);
        long found = IntStream.range(0, 500)
                .filter(year -> Evenness.of(PLAN.stream()
                                        .map(pool -> favouring(pool, random))
                                        .toList())
                                .p()
                        < 0.05)
                .count();

        assertThat(found).isGreaterThan(400);
    }

    @Test
    void aQuotaDrawnInFullAddsNothing() {
        var some = new Quota(List.of(new Cell(50, 12), new Cell(50, 8)));
        var full = new Quota(List.of(new Cell(20, 20), new Cell(30, 30)));

        assertThat(Evenness.of(List.of(some, full)).value())
                .isEqualTo(Evenness.of(List.of(some)).value());
        assertThat(Evenness.of(List.of(some, full)).degrees()).isEqualTo(1);
        assertThat(Evenness.of(List.of(some, full)).scope()).isEqualTo(new ChiSquare.Scope(1, 1, 0, 0));
    }

    @Test
    void theNumberOfAQuotaIsNoEvidenceOfItsOwn() {
        var chi = Evenness.of(List.of(new Quota(List.of(new Cell(100, 5))), new Quota(List.of(new Cell(100, 90)))));

        assertThat(chi).isEqualTo(new ChiSquare(0, 0, 1, new ChiSquare.Scope(0, 0, 2, 0)));
        assertThat(chi.isTested()).isFalse();
    }

    @Test
    void placesAreComparedWithTheirShareOfThePool() {
        var chi = Evenness.of(List.of(new Quota(List.of(new Cell(60, 24), new Cell(40, 6)))));

        // 18 and 12 expected of 100, of which 70 are left: (36/18 + 36/12) * 99/70
        assertThat(chi.value()).isCloseTo(5 * 99 / 70.0, within(1e-12));
        assertThat(chi.degrees()).isEqualTo(1);
    }

    @Test
    void placesOfWhichFewAreExpectedAreTakenTogether() {
        var chi = Evenness.of(List.of(new Quota(
                List.of(new Cell(60, 6), new Cell(20, 2), new Cell(10, 1), new Cell(10, 1), new Cell(100, 10)))));

        assertThat(chi.degrees()).isEqualTo(1 + 1 - 1 + 1 - 1);
        assertThat(chi.value()).isCloseTo(0, within(1e-12));
        assertThat(Evenness.of(List.of(new Quota(List.of(new Cell(20, 2), new Cell(20, 2)))))
                        .scope())
                .isEqualTo(new ChiSquare.Scope(0, 0, 0, 1));
        assertThat(Evenness.of(List.of()).isTested()).isFalse();
    }

    private static Quota fair(Pool pool, Random random) {
        List<Integer> order = firstFirst(pool);
        Collections.shuffle(order, random);
        return taken(pool, order);
    }

    /** Objects of the first place come twice as likely as the others. */
    private static Quota favouring(Pool pool, Random random) {
        List<Integer> order = firstFirst(pool);
        Collections.shuffle(order, random);
        double[] rank = order.stream()
                .mapToDouble(place -> place == 0 ? random.nextDouble() / 2 : random.nextDouble())
                .toArray();
        var byRank = IntStream.range(0, rank.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(at -> rank[at]))
                .map(order::get)
                .toList();
        return taken(pool, byRank);
    }

    /** The place of each object, those of the first place in front. */
    private static List<Integer> firstFirst(Pool pool) {
        List<Integer> objects = new ArrayList<>();
        for (int place = 0; place < pool.places().length; place++) {
            objects.addAll(Collections.nCopies(pool.places()[place], place));
        }
        return objects;
    }

    private static Quota taken(Pool pool, List<Integer> order) {
        int[] drawn = new int[pool.places().length];
        order.stream().limit(pool.number()).forEach(place -> drawn[place]++);
        return new Quota(IntStream.range(0, drawn.length)
                .mapToObj(place -> new Cell(pool.places()[place], drawn[place]))
                .toList());
    }
}
