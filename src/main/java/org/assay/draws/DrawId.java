package org.assay.draws;

import java.util.UUID;

/** Identifies a draw, from the frozen pool on. */
public record DrawId(UUID value) {
    /** @throws IllegalArgumentException when the text is no UUID */
    public static DrawId of(String text) {
        return new DrawId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
