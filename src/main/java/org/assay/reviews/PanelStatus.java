package org.assay.reviews;

import java.util.Set;

/** Where a panel stands; it goes back only to fill a seat that was given up. */
public enum PanelStatus {
    REQUESTED,
    FROZEN,
    FILLING,
    SCORING,
    CONSENSUS,
    CONCLUDING,
    SIGNING,
    CONCLUDED;

    /** What may follow. */
    public Set<PanelStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(FROZEN);
            case FROZEN -> Set.of(FILLING);
            case FILLING -> Set.of(SCORING);
            case SCORING -> Set.of(CONSENSUS, CONCLUDING, FILLING);
            case CONSENSUS -> Set.of(CONCLUDING, FILLING);
            case CONCLUDING -> Set.of(SIGNING, FILLING);
            case SIGNING -> Set.of(CONCLUDED, FILLING);
            case CONCLUDED -> Set.of();
        };
    }

    /** Whether all first sheets are in and counted. */
    public boolean isTotalled() {
        return compareTo(CONSENSUS) >= 0;
    }
}
