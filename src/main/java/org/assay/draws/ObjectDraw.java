package org.assay.draws;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws objects: the first ones of each stratum, then the next ones of all until the number in all is reached. */
final class ObjectDraw {
    private final List<DrawObject> pool;
    private final InspectionRule rule;
    private final Order order;
    private final Strata strata;

    ObjectDraw(List<DrawObject> pool, InspectionRule rule, Order order) {
        this(pool, rule, order, new Strata(rule.strata(), pool));
    }

    ObjectDraw(List<DrawObject> pool, InspectionRule rule, Order order, Strata strata) {
        this.pool = pool;
        this.rule = rule;
        this.order = order;
        this.strata = strata;
    }

    /** What was drawn in the order of the ranks, and where each stratum ends. */
    record Outcome(List<Drawn> drawn, List<Cut> cuts) {}

    Outcome draw() {
        return draw(new BitSet(), new BitSet());
    }

    /**
     * Draws so that everybody drawn before stays.
     *
     * @param before places of those drawn already
     * @param gone places of those who have left the register since
     * @return whom else it takes
     */
    Outcome draw(BitSet before, BitSet gone) {
        return draw((BitSet) before.clone(), gone, true);
    }

    /** Only who is drawn, as places in the pool. */
    BitSet places() {
        BitSet taken = new BitSet();
        draw(taken, new BitSet(), false);
        return taken;
    }

    private Outcome draw(BitSet taken, BitSet gone, boolean told) {
        int[] open = strata.counts();
        @Nullable Integer[] last = new Integer[open.length];
        BitSet ranks = new BitSet();
        for (int rank = 0, left = sum(open); rank < order.size() && left > 0; rank++) {
            int place = order.at(rank);
            if (gone.get(place)) {
                continue;
            }
            boolean counts = false;
            for (long rest = strata.of(place); rest != 0; rest &= rest - 1) {
                int stratum = Long.numberOfTrailingZeros(rest);
                if (open[stratum] > 0) {
                    open[stratum]--;
                    left--;
                    last[stratum] = rank + 1;
                    counts = true;
                }
            }
            if (counts && !taken.get(place)) {
                taken.set(place);
                ranks.set(rank);
            }
        }
        BitSet filled = fill(taken, gone);
        ranks.or(filled);
        return new Outcome(told ? lines(ranks, filled) : List.of(), cuts(open, last));
    }

    /** The ranks of those who are taken only because fewer than the number in all were. */
    private BitSet fill(BitSet taken, BitSet gone) {
        BitSet filled = new BitSet();
        BitSet still = (BitSet) taken.clone();
        still.andNot(gone);
        int left = rule.least() - still.cardinality();
        for (int rank = 0; rank < order.size() && left > 0; rank++) {
            int place = order.at(rank);
            if (!taken.get(place) && !gone.get(place)) {
                taken.set(place);
                filled.set(rank);
                left--;
            }
        }
        return filled;
    }

    private List<Drawn> lines(BitSet ranks, BitSet filled) {
        List<Drawn> lines = new ArrayList<>(ranks.cardinality());
        ranks.stream().forEach(rank -> {
            int place = order.at(rank);
            lines.add(new Drawn(
                    rank + 1, pool.get(place).label(), order.key(place), strata.names(place), filled.get(rank)));
        });
        return lines;
    }

    private List<Cut> cuts(int[] open, @Nullable Integer[] last) {
        List<Cut> cuts = new ArrayList<>();
        for (int s = 0; s < open.length; s++) {
            Stratum stratum = rule.strata().get(s);
            cuts.add(new Cut(stratum.name(), strata.size(s), stratum.count() - open[s], last[s]));
        }
        return cuts;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
