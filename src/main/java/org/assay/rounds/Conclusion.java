package org.assay.rounds;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a candidate came out of the reviews.
 *
 * @param total the panel's total, 0 to 100 with two decimals; 0 where no panel scored
 * @param groups the panel's mean by group of criteria, such as {@code C} for the quality of the standard
 */
public record Conclusion(Result result, BigDecimal total, Map<String, BigDecimal> groups) {

    /** What the reviews say; only the recommended are ranked. */
    public enum Result {
        ELIGIBLE_RECOMMENDED,
        CULTIVATE,
        NOT_RECOMMENDED,
        /** Refused before the panel, lapsed or withdrawn. */
        OUT
    }

    public Conclusion {
        groups = Map.copyOf(groups);
    }

    public static Conclusion out() {
        return new Conclusion(Result.OUT, BigDecimal.ZERO, Map.of());
    }
}
