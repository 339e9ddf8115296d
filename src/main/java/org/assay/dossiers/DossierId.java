package org.assay.dossiers;

import java.util.UUID;

/** Identifies a dossier from its first draft to its agreement. */
public record DossierId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DossierId of(String text) {
        return new DossierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
