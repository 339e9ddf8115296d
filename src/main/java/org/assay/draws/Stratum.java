package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the pool from which a number of objects is drawn.
 *
 * @param where for each attribute named the values of which an object has one; empty when nothing is asked
 * @param labels the objects by name; empty when nothing is asked
 * @param count how many are drawn, 0 or more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Stratum(String name, Map<String, List<String>> where, List<String> labels, int count) {
    public Stratum {
        Map<String, List<String>> sorted = new TreeMap<>();
        if (where != null) {
            where.forEach((attribute, values) -> sorted.put(attribute, DrawObject.sorted(values)));
        }
        where = sorted;
        labels = DrawObject.sorted(labels);
        if (count < 0) {
            throw new IllegalArgumentException("A stratum cannot draw fewer than none");
        }
    }

    /** Everything. */
    public static Stratum all(String name, int count) {
        return new Stratum(name, Map.of(), List.of(), count);
    }

    /** Whatever has this value of the attribute. */
    public static Stratum of(String name, String attribute, String value, int count) {
        return new Stratum(name, Map.of(attribute, List.of(value)), List.of(), count);
    }

    /** The objects named. */
    public static Stratum named(String name, Collection<String> labels, int count) {
        return new Stratum(name, Map.of(), List.copyOf(labels), count);
    }
}
