package org.assay.visits;

/**
 * How the inspected side stands to the record: signed on the phone in its own hand, only named there before two witnesses,
 * refused before two witnesses, or nobody was there.
 */
public enum Signing {
    SIGNED,
    NAMED,
    REFUSED,
    ABSENT
}
