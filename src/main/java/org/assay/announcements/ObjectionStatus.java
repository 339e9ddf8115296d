package org.assay.announcements;

import java.util.Set;

/** How far an objection has come. */
public enum ObjectionStatus {
    RECEIVED,
    ADMITTED,
    REFUSED,
    CONCLUDED;

    /** Not answered yet: the notice waits for these. */
    static final Set<ObjectionStatus> OPEN = Set.of(RECEIVED, ADMITTED);

    Set<ObjectionStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ADMITTED, REFUSED);
            case ADMITTED -> Set.of(CONCLUDED);
            case REFUSED, CONCLUDED -> Set.of();
        };
    }
}
