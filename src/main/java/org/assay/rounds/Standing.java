package org.assay.rounds;

/** What the decision of a round means for one of its candidates. */
public enum Standing {
    PENDING,
    SELECTED,
    /** Recommended, but below the line. */
    RESERVE,
    NOT_SELECTED
}
