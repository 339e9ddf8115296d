package org.assay.outcomes;

import java.util.Set;

/** How far it has come with what follows a visit. */
public enum OutcomeStatus {
    RECORDED,
    JUDGED,
    REPLIED,
    PUBLISHED,
    RECTIFYING,
    CLOSED,
    ESCALATED;

    Set<OutcomeStatus> next() {
        return switch (this) {
            case RECORDED -> Set.of(JUDGED, PUBLISHED);
            case JUDGED -> Set.of(REPLIED, PUBLISHED);
            case REPLIED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RECTIFYING, CLOSED);
            case RECTIFYING -> Set.of(CLOSED, ESCALATED);
            case CLOSED, ESCALATED -> Set.of();
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }
}
