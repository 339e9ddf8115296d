package org.assay.draws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A pool in the order of chance: each candidate's key depends on the seed and its own label alone, so that neither the
 * order of the register nor who else is in it moves anybody's place relative to the others.
 */
public record RankedDraw<T>(List<Ranked<T>> order) {
    /**
     * A candidate and its place.
     *
     * @param rank 1 for the first
     * @param label what was hashed under the seed; unique in the pool
     * @param key the hash, 64 hexadecimal digits
     */
    public record Ranked<T>(int rank, T candidate, String label, String key) {}

    public RankedDraw {
        order = List.copyOf(order);
    }

    /** Ranks the pool by the keys of the labels; two candidates of one label are an {@link IllegalArgumentException}. */
    public static <T> RankedDraw<T> of(Seed seed, Collection<T> pool, Function<T, String> label) {
        return of(Algorithm.HMAC_SHA256, seed, "", pool, label);
    }

    /** The same by a named algorithm. @param nonce the key string when it is RFC 3797 */
    static <T> RankedDraw<T> of(
            Algorithm algorithm, Seed seed, String nonce, Collection<T> pool, Function<T, String> label) {
        List<T> sorted = pool.stream().sorted(Comparator.comparing(label)).toList();
        List<String> labels = sorted.stream().map(label).toList();
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).equals(labels.get(i - 1))) {
                throw new IllegalArgumentException("Two candidates bear the label " + labels.get(i));
            }
        }
        Order chance = Order.of(algorithm, seed, nonce, labels);
        List<Ranked<T>> order = new ArrayList<>();
        for (int rank = 0; rank < chance.size(); rank++) {
            int place = chance.at(rank);
            order.add(new Ranked<>(rank + 1, sorted.get(place), labels.get(place), chance.key(place)));
        }
        return new RankedDraw<>(order);
    }

    public List<T> candidates() {
        return order.stream().map(Ranked::candidate).toList();
    }

    /** The first so many, everyone after them in reserve. */
    public Selection<T> select(int seats) {
        return select(seats, order.size(), Quotas.none());
    }

    /** The first so many whom the quotas let sit together, and at most so many reserves. */
    public Selection<T> select(int seats, int reserves, Quotas<T> quotas) {
        return quotas.select(candidates(), seats, reserves);
    }
}
