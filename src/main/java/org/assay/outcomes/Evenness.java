package org.assay.outcomes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Whether every place came as often as chance lets expect. How many of a quota are drawn is fixed beforehand, so that only the
 * places within one quota are compared, by the number in the pool and the number drawn of each.
 */
final class Evenness {

    /** With fewer expected, drawn or left, the distribution of chi-square does not hold. */
    private static final double LEAST_EXPECTED = 5;

    private Evenness() {}

    /** Objects of one quota at one place. */
    record Cell(int pool, int drawn) {

        Cell with(Cell other) {
            return new Cell(pool + other.pool, drawn + other.drawn);
        }
    }

    /** Objects that are drawn as one, by the cells they lie in. */
    record Quota(List<Cell> cells) {

        int pool() {
            return cells.stream().mapToInt(Cell::pool).sum();
        }

        int drawn() {
            return cells.stream().mapToInt(Cell::drawn).sum();
        }

        boolean isFull() {
            return drawn() == pool();
        }

        double expected(Cell cell) {
            return (double) drawn() * cell.pool() / pool();
        }

        /** The smaller of what is expected to be drawn of a cell and to be left in it. */
        private double least(Cell cell) {
            return Math.min(expected(cell), cell.pool() - expected(cell));
        }

        /** The same with the small cells taken together, and with the next smallest one if that is still too few. */
        Quota pooled() {
            List<Cell> large = new ArrayList<>();
            Cell small = new Cell(0, 0);
            for (Cell cell :
                    cells.stream().sorted(Comparator.comparing(this::least)).toList()) {
                boolean enough = least(cell) >= LEAST_EXPECTED && (small.pool() == 0 || least(small) >= LEAST_EXPECTED);
                if (enough) {
                    large.add(cell);
                } else {
                    small = small.with(cell);
                }
            }
            if (small.pool() > 0) {
                large.add(small);
            }
            return new Quota(large);
        }

        /** Pearson’s sum, for draws without replacement: the more of a pool is drawn, the less there is to chance. */
        double value() {
            double sum = 0;
            for (Cell cell : cells) {
                double off = cell.drawn() - expected(cell);
                sum += off * off / expected(cell);
            }
            return sum * (pool() - 1) / (pool() - drawn());
        }
    }

    static ChiSquare of(Collection<Quota> quotas) {
        double value = 0;
        int degrees = 0;
        int tested = 0;
        int full = 0;
        int alone = 0;
        for (Quota quota : quotas) {
            Quota pooled = quota.pooled();
            if (quota.isFull()) {
                full++;
            } else if (quota.cells().size() < 2) {
                alone++;
            } else if (pooled.cells().size() > 1) {
                value += pooled.value();
                degrees += pooled.cells().size() - 1;
                tested++;
            }
        }
        int few = quotas.size() - tested - full - alone;
        return ChiSquare.of(value, degrees, new ChiSquare.Scope(tested, full, alone, few));
    }
}
