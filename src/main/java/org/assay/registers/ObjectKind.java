package org.assay.registers;

import java.util.Locale;

/** What can be inspected: an organization of the catalogue, a filed college, an assessment site. */
public enum ObjectKind {
    ORGANIZATION("ORG"),
    COLLEGE("COL"),
    SITE("SIT");

    private final String prefix;

    ObjectKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** The label of the object with this number, such as {@code ORG-00012}. */
    String label(int serial) {
        return String.format(Locale.ROOT, "%s-%05d", prefix, serial);
    }
}
