package org.assay.rounds;

import java.util.Set;

/** How far a round has come; who must act next is the process's business. */
public enum RoundStatus {
    DRAFT,
    APPROVED,
    PUBLISHED,
    OPEN,
    /** Submissions are over, the panels are still at work. */
    CLOSED,
    /** Every candidate is concluded; the list is ranked and confirmed. */
    REVIEWING,
    NOTICED,
    DECIDED;

    /** Where a round may go from here; a notice that changed the list leads back to the ranking. */
    public Set<RoundStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(APPROVED);
            case APPROVED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(OPEN);
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of(REVIEWING);
            case REVIEWING -> Set.of(NOTICED);
            case NOTICED -> Set.of(REVIEWING, DECIDED);
            case DECIDED -> Set.of();
        };
    }

    /** Whether the call is published and takes dossiers, now or soon. */
    boolean isBeforeClosing() {
        return this == PUBLISHED || this == OPEN;
    }

    /** Whether the call can be read by everybody. */
    public boolean isPublic() {
        return compareTo(PUBLISHED) >= 0;
    }
}
