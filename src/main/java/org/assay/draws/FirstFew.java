package org.assay.draws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The first of an object's candidates in the order of their keys; the others only when somebody asks for them. */
final class FirstFew {
    private final Seed seed;
    private final byte[] prefix;
    private final int[] coming;
    private final byte[][] labels;
    private final int[] order;

    private FirstFew(Seed seed, byte[] prefix, int[] coming, byte[][] labels, int[] order) {
        this.seed = seed;
        this.prefix = prefix;
        this.coming = coming;
        this.labels = labels;
        this.order = order;
    }

    /** @param coming places of the candidates in the pool @param labels of the whole pool */
    static FirstFew of(Seed seed, String object, int[] coming, byte[][] labels, int few) {
        byte[] prefix = (object + "|").getBytes(StandardCharsets.UTF_8);
        HmacKeys keys = new HmacKeys(seed);
        int most = Math.min(few, coming.length);
        long[] best = new long[most];
        int[] who = new int[most];
        int found = 0;
        for (int place : coming) {
            long key = keys.first(prefix, labels[place]) ^ Long.MIN_VALUE;
            int at = found;
            while (at > 0 && key <= best[at - 1]) {
                if (key == best[at - 1] && !before(keys, prefix, labels, place, who[at - 1])) {
                    break;
                }
                at--;
            }
            if (at < most) {
                int last = Math.min(found, most - 1);
                System.arraycopy(best, at, best, at + 1, last - at);
                System.arraycopy(who, at, who, at + 1, last - at);
                best[at] = key;
                who[at] = place;
                found = last + 1;
            }
        }
        return new FirstFew(seed, prefix, coming, labels, who);
    }

    private static boolean before(HmacKeys keys, byte[] prefix, byte[][] labels, int one, int other) {
        return keys.hex(prefix, labels[one]).compareTo(keys.hex(prefix, labels[other])) < 0;
    }

    int size() {
        return order.length;
    }

    boolean isWhole() {
        return order.length == coming.length;
    }

    /** @param rank 0 for the first @return the place in the pool */
    int at(int rank) {
        return order[rank];
    }

    String key(int rank) {
        return new HmacKeys(seed).hex(prefix, labels[order[rank]]);
    }

    /** The same with everybody in it. */
    FirstFew whole() {
        HmacKeys keys = new HmacKeys(seed);
        String[] all = Arrays.stream(coming)
                .mapToObj(place -> keys.hex(prefix, labels[place]))
                .toArray(String[]::new);
        int[] sorted = IntStream.range(0, coming.length)
                .boxed()
                .sorted((a, b) -> all[a].compareTo(all[b]))
                .mapToInt(i -> coming[i])
                .toArray();
        return new FirstFew(seed, prefix, coming, labels, sorted);
    }
}
