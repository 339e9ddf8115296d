package org.assay.draws;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of candidate that must fill a number of the seats: at least two from industry. Several minimums of one draw are
 * meant to concern different candidates; for a candidate who counts twice, seats are held more cautiously than needed.
 */
public record Minimum<T>(String name, Predicate<T> counts, int count) {
    public static <T> Minimum<T> atLeast(String name, Predicate<T> counts, int count) {
        return new Minimum<>(name, counts, count);
    }

    /** At least so many whose key has this value. */
    public static <T> Minimum<T> atLeast(String name, Function<T, ?> key, Object value, int count) {
        return new Minimum<>(name, candidate -> Objects.equals(key.apply(candidate), value), count);
    }

    /** How many of the kind are still to be found, 0 or more. */
    int missing(List<T> taken) {
        return Math.max(0, count - (int) taken.stream().filter(counts).count());
    }
}
