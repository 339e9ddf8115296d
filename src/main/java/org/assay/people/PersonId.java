package org.assay.people;

import java.util.UUID;

/** Identifies a person for good, whatever happens to the name. */
public record PersonId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
