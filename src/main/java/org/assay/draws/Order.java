package org.assay.draws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A pool in the order of chance: positions of the pool, the first drawn first. The pool is taken in the order of its labels,
 * so that the order of a register leaves no trace.
 */
final class Order {
    private static final byte[] NOTHING = new byte[0];
    private static final int CHUNK = 8_192;

    private final int[] places;
    private final IntFunction<String> keys;

    private Order(int[] places, IntFunction<String> keys) {
        this.places = places;
        this.keys = keys;
    }

    /** @param labels sorted, each once @param nonce the key string of RFC 3797 */
    static Order of(Algorithm algorithm, Seed seed, String nonce, List<String> labels) {
        return algorithm == Algorithm.RFC3797 ? rfc3797(nonce, labels.size()) : hmac(seed, "", labels);
    }

    /** By the HMAC of prefix and label under the seed. */
    static Order hmac(Seed seed, String prefix, List<String> labels) {
        byte[] before = prefix.getBytes(StandardCharsets.UTF_8);
        int size = labels.size();
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(0, size - 1)));
        long[] packed = new long[size];
        IntStream chunks = IntStream.range(0, (size + CHUNK - 1) / CHUNK);
        (size > CHUNK ? chunks.parallel() : chunks).forEach(chunk -> {
            HmacKeys hmac = new HmacKeys(seed);
            for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
                long first = hmac.first(before, labels.get(i).getBytes(StandardCharsets.UTF_8));
                packed[i] = (first >>> bits << bits | i) ^ Long.MIN_VALUE;
            }
        });
        Arrays.parallelSort(packed);
        HmacKeys whole = new HmacKeys(seed);
        IntFunction<String> keys = place -> whole.hex(before, labels.get(place).getBytes(StandardCharsets.UTF_8));
        return new Order(places(packed, bits, keys), keys);
    }

    /** Where the leading bits are equal the whole keys decide. */
    private static int[] places(long[] packed, int bits, IntFunction<String> keys) {
        int[] places = new int[packed.length];
        int mask = (1 << bits) - 1;
        for (int i = 0; i < packed.length; i++) {
            places[i] = (int) packed[i] & mask;
            for (int j = i; j > 0 && packed[j - 1] >>> bits == packed[i] >>> bits; j--) {
                if (keys.apply(places[j - 1]).compareTo(keys.apply(places[j])) < 0) {
                    break;
                }
                int later = places[j - 1];
                places[j - 1] = places[j];
                places[j] = later;
            }
        }
        return places;
    }

    private static Order rfc3797(String key, int size) {
        List<Rfc3797.Pick> picks = Rfc3797.picks(key, size);
        String[] digests = new String[size];
        picks.forEach(pick -> digests[pick.index()] = pick.digest());
        return new Order(picks.stream().mapToInt(Rfc3797.Pick::index).toArray(), place -> digests[place]);
    }

    /** An order that comes from elsewhere and has no keys. */
    static Order given(int[] places) {
        return new Order(places, place -> "");
    }

    int size() {
        return places.length;
    }

    /** Who stands here. @param rank 0 for the first @return the place in the pool */
    int at(int rank) {
        return places[rank];
    }

    /** The key of whoever has this place in the pool, in small hexadecimal digits. */
    String key(int place) {
        return keys.apply(place);
    }
}
