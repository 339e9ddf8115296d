package org.assay.draws;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.assay.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The first place where two texts of JSON say different things.
 *
 * @param path such as {@code inspection.teams[3].members[1].label}
 */
record Difference(String path, String expected, String found) {
    private static final int LONGEST = 80;
    private static final String NOTHING = "–";

    /** Empty when both texts are the same in every sign. */
    static Optional<Difference> between(String expected, String found) {
        if (expected.equals(found)) {
            return Optional.empty();
        }
        Difference first =
                first("", CanonicalJson.read(expected, Object.class), CanonicalJson.read(found, Object.class));
        return Optional.of(first == null ? new Difference(NOTHING, shown(expected), shown(found)) : first);
    }

    private static @Nullable Difference first(String path, @Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
            TreeSet<String> keys = new TreeSet<>();
            a.keySet().forEach(key -> keys.add(key.toString()));
            b.keySet().forEach(key -> keys.add(key.toString()));
            for (String key : keys) {
                Difference inner = first(path.isEmpty() ? key : path + "." + key, a.get(key), b.get(key));
                if (inner != null) {
                    return inner;
                }
            }
            return null;
        }
        if (expected instanceof List<?> a && found instanceof List<?> b) {
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                Difference inner = first(path + "[" + i + "]", at(a, i), at(b, i));
                if (inner != null) {
                    return inner;
                }
            }
            return null;
        }
        return Objects.equals(expected, found) ? null : new Difference(path, words(expected), words(found));
    }

    private static @Nullable Object at(List<?> list, int place) {
        return place < list.size() ? list.get(place) : null;
    }

    private static String words(@Nullable Object value) {
        return value == null ? NOTHING : shown(value instanceof String text ? text : CanonicalJson.write(value));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The first place where two texts differ in a sign, 1 for the first. */
    static int sign(String one, String other) {
        int least = Math.min(one.length(), other.length());
        int place = 0;
        while (place < least && one.charAt(place) == other.charAt(place)) {
            place++;
        }
        return place + 1;
    }
}
