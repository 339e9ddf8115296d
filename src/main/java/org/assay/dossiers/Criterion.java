package org.assay.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * What the officers found on one eligibility criterion, and what the decision table made of it.
 *
 * @param code E1 to E12
 * @param effect met, relaxed, veto or failed; null until it is judged
 */
public record Criterion(
        String code,
        Result finding,
        Ground ground,
        @Nullable String note,
        @Nullable String effect) {

    boolean isUnclear() {
        return finding == Result.UNCLEAR;
    }

    /** Whether the criterion is satisfied. */
    public enum Result {
        MET,
        NOT_MET,
        UNCLEAR
    }

    /** Why a criterion that is not met may be relaxed. */
    public enum Ground {
        NONE,
        STANDARD_AUTHOR,
        ENTERPRISE_PILOT,
        RECOGNISED,
        INDUSTRY_RECOMMENDED,
        NEW_OCCUPATION
    }
}
