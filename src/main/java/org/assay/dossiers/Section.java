package org.assay.dossiers;

import java.util.Locale;

/** The parts of a dossier; A to J are forms, K is the attachments. */
public enum Section {
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K;

    public boolean isForm() {
        return this != K;
    }

    /** The form's name, such as {@code section-a}. */
    public String form() {
        return "section-" + name().toLowerCase(Locale.ROOT);
    }
}
