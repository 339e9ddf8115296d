package org.assay.inspections;

import java.util.Set;

/** How far an annual plan has come; who must act next is the process's business. */
public enum PlanStatus {
    DRAFT,
    /** Somebody else looks at it now. */
    SUBMITTED,
    PUBLISHED,
    /** The pools are frozen and their hashes published; nobody knows the nonce. */
    FROZEN,
    /** The witness has called the nonce; the result follows from it and from nothing else. */
    CALLED,
    DRAWN,
    /** The source named had no value; nothing was drawn. */
    FAILED,
    CANCELLED;

    /** Where a plan may go from here; once the result may be known there is no way back. */
    public Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, CANCELLED);
            case SUBMITTED -> Set.of(DRAFT, PUBLISHED, CANCELLED);
            case PUBLISHED -> Set.of(FROZEN, CANCELLED);
            case FROZEN -> Set.of(CALLED, FAILED, CANCELLED);
            case CALLED -> Set.of(DRAWN);
            case DRAWN, FAILED, CANCELLED -> Set.of();
        };
    }
}
