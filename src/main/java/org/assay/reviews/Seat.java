package org.assay.reviews;

import java.util.UUID;

/** A place on a panel, whoever sits there. @param number 1 for the first */
record Seat(UUID caseId, int number) {
    /** Reads what {@link #toString()} wrote. */
    static Seat of(String text) {
        int slash = text.indexOf('/');
        return new Seat(UUID.fromString(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return caseId + "/" + number;
    }
}
