package org.assay.reviews;

import java.util.Set;

/** Where a panel stands; it never goes back. */
public enum PanelStatus {
    REQUESTED,
    FROZEN,
    FILLING,
    SCORING,
    CONSENSUS,
    CONCLUDING,
    CONCLUDED;

    /** What may follow. */
    public Set<PanelStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(FROZEN);
            case FROZEN -> Set.of(FILLING);
            case FILLING -> Set.of(SCORING);
            case SCORING -> Set.of(CONSENSUS, CONCLUDING);
            case CONSENSUS -> Set.of(CONCLUDING);
            case CONCLUDING -> Set.of(CONCLUDED);
            case CONCLUDED -> Set.of();
        };
    }

    /** Whether all first sheets are in and counted. */
    public boolean isTotalled() {
        return compareTo(CONSENSUS) >= 0;
    }
}
