package org.assay.outcomes;

import java.time.LocalDate;
import java.util.List;
import org.assay.registers.ObjectKind;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * What a year's checks come to in numbers, for the public and the ministry.
 *
 * @param strata what was drawn against what was to be expected
 * @param chiSquare whether the two depart from each other by more than chance
 * @param coverage how much of what could be drawn was checked, by province and kind of object
 * @param pairs inspectors who went together more than once
 * @param punctuality what was done in time
 * @param sealed how many of the plans counted only officers may see
 */
public record Figures(
        List<Drawn> strata,
        ChiSquare chiSquare,
        List<Coverage> coverage,
        List<Pair> pairs,
        List<Punctual> punctuality,
        List<Count> results,
        int sealed) {

    /** A stratum of all plans of the year taken together: objects of one class in one province. */
    public record Drawn(
            RiskClass riskClass, Province province, ObjectKind kind, int pool, double expected, int drawn) {}

    /** Checked objects of those that could be drawn. @param checked different objects with a published result */
    public record Coverage(Province province, ObjectKind kind, int pool, int checked) {

        public double share() {
            return pool == 0 ? 0 : 100.0 * checked / pool;
        }
    }

    /** Two inspectors, by label. @param together visits of the two; {@code sameObject} those beyond the first of one object */
    public record Pair(String first, String second, int together, int sameObject) {}

    /**
     * A duty with a term.
     *
     * @param code of the deadline table; {@code due} how many fell due; {@code inTime} how many of them were done in time
     * @param until the last day of a term that is still running, when {@code due} counts what falls due on it and {@code inTime}
     *     what is done already; null when the term is over or runs for each case by itself
     */
    public record Punctual(
            String code, int due, int inTime, @Nullable LocalDate until) {

        public Punctual(String code, int due, int inTime) {
            this(code, due, inTime, null);
        }

        public boolean isRunning() {
            return until != null;
        }

        public double share() {
            return due == 0 ? 0 : 100.0 * inTime / due;
        }
    }

    /** How often a result class was published. */
    public record Count(String result, int times) {}

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return strata.isEmpty() && results.isEmpty();
    }
}
