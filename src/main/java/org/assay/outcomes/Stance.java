package org.assay.outcomes;

/** What the inspected side says to the findings before they are published. */
public enum Stance {
    ACCEPTS,
    ACCEPTS_IN_PART,
    DISPUTES
}
