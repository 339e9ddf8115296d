package org.assay.announcements;

/** What an investigation of an objection found. */
public enum Conclusion {
    UPHELD,
    PARTLY,
    NOT_UPHELD
}
