package org.assay.draws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A pool in the order of chance: positions of the pool, the first drawn first. The pool is taken in the order of its labels,
 * so that the order of a register leaves no trace. All keys are computed at once; they are sorted only as far as anybody
 * looks, because a draw seldom looks far. Not for several threads at a time.
 */
final class Order {
    private static final byte[] NOTHING = new byte[0];
    private static final int CHUNK = 8_192;

    /** The keys are looked through in 64 parts, by their first bits. */
    private static final int PART = Long.SIZE - 6;

    private final long[] packed;
    private final int bits;
    private final IntFunction<String> keys;
    private final long[] order;
    private int sorted;
    private long part = Long.MIN_VALUE >> PART;

    private Order(long[] packed, int bits, IntFunction<String> keys) {
        this.packed = packed;
        this.bits = bits;
        this.keys = keys;
        this.order = new long[packed.length];
    }

    /** @param labels sorted, each once @param nonce the key string of RFC 3797 */
    static Order of(Algorithm algorithm, Seed seed, String nonce, List<String> labels) {
        return algorithm == Algorithm.RFC3797 ? rfc3797(nonce, labels.size()) : hmac(seed, labels.size(), labels::get);
    }

    /** By the HMAC of the label under the seed. Leading bits of the key and the position share a number. */
    static Order hmac(Seed seed, int size, IntFunction<String> labels) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(0, size - 1)));
        long[] packed = new long[size];
        IntStream chunks = IntStream.range(0, (size + CHUNK - 1) / CHUNK);
        (size > CHUNK ? chunks.parallel() : chunks).forEach(chunk -> {
            HmacKeys hmac = new HmacKeys(seed);
            for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
                long first = hmac.first(NOTHING, labels.apply(i).getBytes(StandardCharsets.UTF_8));
                packed[i] = (first >>> bits << bits | i) ^ Long.MIN_VALUE;
            }
        });
        HmacKeys whole = new HmacKeys(seed);
        IntFunction<String> keys =
                place -> whole.hex(NOTHING, labels.apply(place).getBytes(StandardCharsets.UTF_8));
        return new Order(packed, bits, keys);
    }

    private static Order rfc3797(String key, int size) {
        List<Rfc3797.Pick> picks = Rfc3797.picks(key, size);
        String[] digests = new String[size];
        picks.forEach(pick -> digests[pick.index()] = pick.digest());
        return given(picks.stream().mapToInt(Rfc3797.Pick::index).toArray(), place -> digests[place]);
    }

    /** An order that comes from elsewhere. */
    static Order given(int[] places, IntFunction<String> keys) {
        Order given = new Order(new long[places.length], Integer.SIZE, keys);
        for (int place : places) {
            given.order[given.sorted++] = place;
        }
        return given;
    }

    int size() {
        return packed.length;
    }

    /** Who stands here. @param rank 0 for the first @return the place in the pool */
    int at(int rank) {
        while (sorted <= rank) {
            int from = sorted;
            for (long one : packed) {
                if (one >> PART == part) {
                    order[sorted++] = one;
                }
            }
            sort(from, sorted);
            part++;
        }
        return place(rank);
    }

    private int place(int rank) {
        return (int) (order[rank] & (1L << bits) - 1);
    }

    /** Where the leading bits are equal the whole keys decide. */
    private void sort(int from, int to) {
        Arrays.sort(order, from, to);
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && order[j - 1] >>> bits == order[j] >>> bits; j--) {
                if (keys.apply(place(j - 1)).compareTo(keys.apply(place(j))) < 0) {
                    break;
                }
                long later = order[j - 1];
                order[j - 1] = order[j];
                order[j] = later;
            }
        }
    }

    /** The key of whoever has this place in the pool, in small hexadecimal digits. */
    String key(int place) {
        return keys.apply(place);
    }
}
