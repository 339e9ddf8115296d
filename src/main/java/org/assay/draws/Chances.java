package org.assay.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How likely objects are drawn. Where no object belongs to two strata and nothing is filled up it is the number drawn over
 * the size of the stratum, exactly. Else the draw is done in so many random orders, always the same ones; objects of the
 * same strata are alike, so that their share is counted together.
 */
record Chances(List<Explanation.Chance> lines, boolean exact, int runs) {
    /** How many objects are put in order in all runs together. */
    private static final int EFFORT = 4_000_000;

    private static final int FEWEST = 4;
    private static final int MOST = 4_000;

    static Chances of(InspectionRule rule, List<DrawObject> pool) {
        Strata strata = new Strata(rule.strata(), pool);
        Map<Long, int[]> cells = new TreeMap<>();
        for (int i = 0; i < pool.size(); i++) {
            cells.computeIfAbsent(strata.of(i), any -> new int[2])[0]++;
        }
        int counted = rule.strata().stream().mapToInt(Stratum::count).sum();
        boolean exact = rule.least() <= counted && cells.keySet().stream().allMatch(mask -> Long.bitCount(mask) <= 1);
        int runs = exact ? 0 : Math.max(FEWEST, Math.min(MOST, EFFORT / Math.max(1, pool.size())));
        SplittableRandom random = new SplittableRandom(3797);
        for (int run = 0; run < runs; run++) {
            ObjectDraw draw =
                    new ObjectDraw(pool, rule, Order.given(shuffled(pool.size(), random), place -> ""), strata);
            draw.places().stream().forEach(place -> Objects.requireNonNull(cells.get(strata.of(place)))[1]++);
        }
        List<Explanation.Chance> lines = new ArrayList<>();
        cells.forEach((mask, counts) -> lines.add(new Explanation.Chance(
                strata.named(mask),
                counts[0],
                exact ? exactly(rule, strata, mask) : (double) counts[1] / runs / counts[0])));
        return new Chances(lines, exact, runs);
    }

    private static double exactly(InspectionRule rule, Strata strata, long mask) {
        int stratum = Long.numberOfTrailingZeros(mask);
        return mask == 0 ? 0 : Math.min(1, (double) rule.strata().get(stratum).count() / strata.size(stratum));
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            places[i] = places[j];
            places[j] = i;
        }
        return places;
    }
}
