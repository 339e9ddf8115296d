package org.assay.outcomes;

import java.util.Set;

/** How far it has come with one finding, from the record to its rectification. */
public enum FindingStatus {
    FOUND,
    DROPPED,
    ORDERED,
    EXTENSION,
    REPORTED,
    LOOK_BACK,
    RETURNED,
    ACCEPTED,
    ESCALATED;

    Set<FindingStatus> next() {
        return switch (this) {
            case FOUND -> Set.of(DROPPED, ORDERED);
            case ORDERED, RETURNED -> Set.of(EXTENSION, REPORTED, RETURNED, ESCALATED);
            case EXTENSION -> Set.of(ORDERED, RETURNED);
            case REPORTED -> Set.of(LOOK_BACK, RETURNED, ACCEPTED, ESCALATED);
            case LOOK_BACK -> Set.of(RETURNED, ACCEPTED, ESCALATED);
            case DROPPED, ACCEPTED, ESCALATED -> Set.of();
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }
}
