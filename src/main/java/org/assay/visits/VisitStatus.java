package org.assay.visits;

import java.util.Set;

/** How far a visit is; its process says who has to act. */
public enum VisitStatus {
    DECLARING,
    NOTIFYING,
    VISITING,
    POSTPONING,
    RECORDING,
    RECORDED;

    /** What it can become; with a conflict found late everything before the record begins anew. */
    public Set<VisitStatus> next() {
        return switch (this) {
            case DECLARING -> Set.of(NOTIFYING, VISITING);
            case NOTIFYING -> Set.of(VISITING, POSTPONING, DECLARING);
            case VISITING -> Set.of(RECORDING, POSTPONING, DECLARING);
            case POSTPONING -> Set.of(NOTIFYING, VISITING, DECLARING);
            case RECORDING -> Set.of(RECORDED, DECLARING);
            case RECORDED -> Set.of();
        };
    }

    /** Whether the checklist is open to answers. */
    public boolean takesAnswers() {
        return this == VISITING || this == RECORDING;
    }
}
