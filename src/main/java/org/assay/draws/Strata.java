package org.assay.draws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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
        List<Test> tests = strata.stream().map(Test::new).toList();
        IntStream.range(0, member.length).parallel().forEach(i -> member[i] = mask(tests, pool.get(i)));
        this.sizes = new int[strata.size()];
        for (long mask : member) {
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                sizes[Long.numberOfTrailingZeros(rest)]++;
            }
        }
    }

    private static long mask(List<Test> tests, DrawObject object) {
        long mask = 0;
        for (int s = 0; s < tests.size(); s++) {
            if (tests.get(s).accepts(object)) {
                mask |= 1L << s;
            }
        }
        return mask;
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

    /** A stratum with its values in sets. */
    private record Test(Set<String> labels, Map<String, Set<String>> where) {
        Test(Stratum stratum) {
            this(new HashSet<>(stratum.labels()), sets(stratum.where()));
        }

        private static Map<String, Set<String>> sets(Map<String, List<String>> where) {
            Map<String, Set<String>> sets = new HashMap<>();
            where.forEach((attribute, values) -> sets.put(attribute, new HashSet<>(values)));
            return sets;
        }

        boolean accepts(DrawObject object) {
            if (!labels.isEmpty() && !labels.contains(object.label())) {
                return false;
            }
            for (Map.Entry<String, Set<String>> one : where.entrySet()) {
                String value = object.attributes().get(one.getKey());
                if (value == null || !one.getValue().contains(value)) {
                    return false;
                }
            }
            return true;
        }
    }
}
