package org.assay.draws;

import java.util.List;

/**
 * What a draw came to.
 *
 * @param main those who have a seat, in the order they took it
 * @param reserve those who step in, in rank order
 * @param skipped who was passed over although a better rank, and why
 * @param unmet names of what could not be satisfied; the seats are all filled lawfully exactly when this is empty
 */
public record Selection<T>(List<T> main, List<T> reserve, List<Skip<T>> skipped, List<String> unmet) {
    /** A candidate passed over, with the name of the first constraint that stood against it. */
    public record Skip<T>(T candidate, String reason) {}

    public Selection {
        main = List.copyOf(main);
        reserve = List.copyOf(reserve);
        skipped = List.copyOf(skipped);
        unmet = List.copyOf(unmet);
    }

    public boolean isComplete() {
        return unmet.isEmpty();
    }
}
