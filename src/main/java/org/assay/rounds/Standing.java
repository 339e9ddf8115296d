package org.assay.rounds;

/** What the decision of a round means for one of its candidates, and what became of it since. */
public enum Standing {
    PENDING,
    SELECTED,
    /** Recommended, but below the line. */
    RESERVE,
    /** In reserve, and next for a place that fell free. */
    OFFERED,
    /** Selected, but its agreement was not signed in time; its place fell free. */
    LAPSED,
    NOT_SELECTED
}
