package org.assay.announcements;

/** Whether a natural person or a legal entity objects; it decides which number proves the name. */
public enum ObjectorKind {
    PERSON,
    ORGANIZATION
}
