package org.assay.visits;

/** How the inspected side stands to the record: signed on the phone, refused before two witnesses, or nobody was there. */
public enum Signing {
    SIGNED,
    REFUSED,
    ABSENT
}
