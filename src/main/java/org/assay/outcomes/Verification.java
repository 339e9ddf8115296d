package org.assay.outcomes;

/** How it is seen that a finding is rectified: by paper, by going there, or by a look-back visit of other inspectors. */
public enum Verification {
    DOCUMENTS,
    ON_SITE,
    LOOK_BACK
}
