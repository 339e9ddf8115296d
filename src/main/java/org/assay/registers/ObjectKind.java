package org.assay.registers;

/** What can be inspected: an organization of the catalogue, a filed college, an assessment site. */
public enum ObjectKind {
    ORGANIZATION,
    COLLEGE,
    SITE
}
