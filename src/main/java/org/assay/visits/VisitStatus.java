package org.assay.visits;

import java.util.Set;

/** How far a visit is; its process says who has to act. */
public enum VisitStatus {
    DECLARING,
    NOTIFYING,
    VISITING,
    POSTPONING,
    RECORDING,
    RECORDED,
    CLOSED;

    /** What it can become; with a conflict found late everything before the record begins anew. */
    public Set<VisitStatus> next() {
        return switch (this) {
            case DECLARING -> Set.of(NOTIFYING, VISITING, CLOSED);
            case NOTIFYING -> Set.of(VISITING, POSTPONING, DECLARING, CLOSED);
            case VISITING -> Set.of(RECORDING, POSTPONING, DECLARING, CLOSED);
            case POSTPONING -> Set.of(NOTIFYING, VISITING, DECLARING, CLOSED);
            case RECORDING -> Set.of(RECORDED, DECLARING);
            case RECORDED, CLOSED -> Set.of();
        };
    }

    /** Whether nothing more is done about the visit. */
    public boolean isOver() {
        return this == RECORDED || this == CLOSED;
    }

    /** Whether the checklist is open to answers. */
    public boolean takesAnswers() {
        return this == VISITING || this == RECORDING;
    }
}
