package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be drawn to inspect, as the register stands when it is frozen.
 *
 * @param label the public number, never a name that is not public
 * @param unit where the inspector works, as a number or code
 * @param leader whether qualified to lead
 * @param load inspections given in this year before the draw, 0 or more
 * @param cap the most inspections of a year, the load included
 * @param conflicts labels of objects the inspector must not inspect, each with the ground as a word that has a text:
 *     {@code own-unit}, {@code declared}, {@code same-employer}; never in a frozen pool, which everybody may come to read
 * @param recusals the same closed, as {@link Recusals} says; in a frozen pool only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inspector(
        String label,
        List<String> specialties,
        @Nullable String region,
        @Nullable String unit,
        boolean leader,
        int load,
        int cap,
        Map<String, String> conflicts,
        List<String> recusals) {
    /** The ground of an inspector who would inspect the own unit. */
    public static final String OWN_UNIT = "own-unit";

    /** The ground of a conflict the inspector declared. */
    public static final String DECLARED = "declared";

    /** The ground of an inspector with the same employer as the object. */
    public static final String SAME_EMPLOYER = "same-employer";

    public Inspector {
        specialties = DrawObject.sorted(specialties);
        region = DrawObject.blankToNull(region);
        unit = DrawObject.blankToNull(unit);
        conflicts = conflicts == null || conflicts.isEmpty() ? Map.of() : new TreeMap<>(conflicts);
        recusals = DrawObject.sorted(recusals);
    }

    /** As the register has one. */
    public Inspector(
            String label,
            List<String> specialties,
            @Nullable String region,
            @Nullable String unit,
            boolean leader,
            int load,
            int cap,
            Map<String, String> conflicts) {
        this(label, specialties, region, unit, leader, load, cap, conflicts, List.of());
    }

    /** The same with these recusals in place of the conflicts. */
    Inspector withRecusals(List<String> closed) {
        return new Inspector(label, specialties, region, unit, leader, load, cap, Map.of(), closed);
    }

    /** How many inspections more the year allows before the draw. */
    int room() {
        return Math.max(0, cap - load);
    }
}
