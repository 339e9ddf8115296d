package org.assay.outcomes;

/** What the public learns of the rectification of all findings of a check. */
public enum RectificationStatus {
    NOT_REQUIRED,
    UNDER_WAY,
    COMPLETED,
    ESCALATED
}
