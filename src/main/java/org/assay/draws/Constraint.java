package org.assay.draws;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule on who may take a seat, known by a name that is published beside everyone it skipped.
 *
 * @param allows whether a candidate may join those who already have a seat
 */
public record Constraint<T>(String name, BiPredicate<T, List<T>> allows) {
    /** Only those the test accepts: not recused, of the right expertise, below the yearly load. */
    public static <T> Constraint<T> only(String name, Predicate<T> test) {
        return new Constraint<>(name, (candidate, taken) -> test.test(candidate));
    }

    /** No more than so many with the same key: one per employer, two per province. */
    public static <T> Constraint<T> atMost(String name, Function<T, ?> key, int limit) {
        return new Constraint<>(name, (candidate, taken) -> {
            Object mine = key.apply(candidate);
            return taken.stream()
                            .filter(other -> Objects.equals(key.apply(other), mine))
                            .count()
                    < limit;
        });
    }
}
