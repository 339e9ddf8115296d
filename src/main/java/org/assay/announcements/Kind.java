package org.assay.announcements;

/** What a paper is for: inviting applications, inviting objections, telling a decision, setting a policy. */
public enum Kind {
    CALL,
    NOTICE,
    DECISION,
    POLICY
}
