package org.assay.draws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which object of a pool belongs to which stratum: one bit each, so that a million objects are sorted in a moment. */
final class Strata {
    private static final int MOST = 63;

    private final List<Stratum> strata;
    private final long[] member;
    private final int[] sizes;

    Strata(List<Stratum> strata, List<DrawObject> pool) {
        if (strata.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " strata");
        }
        this.strata = strata;
        this.member = new long[pool.size()];
        List<Test> tests = tests(strata);
        long all = (1L << strata.size()) - 1;
        IntStream.range(0, member.length).parallel().forEach(i -> {
            long mask = all;
            for (Test test : tests) {
                mask &= test.of(pool.get(i));
            }
            member[i] = mask;
        });
        this.sizes = new int[strata.size()];
        for (long mask : member) {
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                sizes[Long.numberOfTrailingZeros(rest)]++;
            }
        }
    }

    /** The strata of this object, one bit each. */
    long of(int place) {
        return member[place];
    }

    List<String> names(int place) {
        return named(member[place]);
    }

    /** @param mask one bit for each stratum */
    List<String> named(long mask) {
        List<String> names = new ArrayList<>();
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            names.add(strata.get(Long.numberOfTrailingZeros(rest)).name());
        }
        return names;
    }

    int size(int stratum) {
        return sizes[stratum];
    }

    /** How many each stratum draws. */
    int[] counts() {
        return strata.stream().mapToInt(Stratum::count).toArray();
    }

    private static List<Test> tests(List<Stratum> strata) {
        Map<String, Test> attributes = new TreeMap<>();
        Test labels = new Test(null, new HashMap<>(), new long[1]);
        for (int s = 0; s < strata.size(); s++) {
            long bit = 1L << s;
            Stratum stratum = strata.get(s);
            stratum.where()
                    .forEach((attribute, values) -> attributes
                            .computeIfAbsent(attribute, name -> new Test(name, new HashMap<>(), new long[1]))
                            .ask(values, bit));
            if (!stratum.labels().isEmpty()) {
                labels.ask(stratum.labels(), bit);
            }
        }
        List<Test> tests = new ArrayList<>(attributes.values());
        if (labels.asking()[0] != 0) {
            tests.add(labels);
        }
        return tests;
    }

    /**
     * What one attribute decides for all strata at once.
     *
     * @param attribute null for the label
     * @param values the strata that accept a value
     * @param asking the strata that ask for the attribute at all
     */
    private record Test(@Nullable String attribute, Map<String, Long> values, long[] asking) {
        void ask(List<String> accepted, long bit) {
            asking[0] |= bit;
            accepted.forEach(value -> values.merge(value, bit, (a, b) -> a | b));
        }

        long of(DrawObject object) {
            String value =
                    attribute == null ? object.label() : object.attributes().get(attribute);
            Long accepting = value == null ? null : values.get(value);
            return ~asking[0] | (accepting == null ? 0 : accepting);
        }
    }
}
