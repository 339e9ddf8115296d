package org.assay.draws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who comes into question for an object by expertise and region: only they are put in order, and only they can be passed
 * over. Objects with the same needs share a list.
 */
final class Candidates {
    private final List<Inspector> pool;
    private final InspectionRule rule;
    private final Map<Question, int[]> known = new HashMap<>();

    private record Question(List<String> needs, @Nullable String region) {}

    Candidates(List<Inspector> pool, InspectionRule rule) {
        this.pool = pool;
        this.rule = rule;
    }

    /** Places in the pool, ascending. */
    int[] of(DrawObject object) {
        return known.computeIfAbsent(
                new Question(object.needs(), object.region()),
                any -> IntStream.range(0, pool.size())
                        .filter(place -> comes(pool.get(place), object))
                        .toArray());
    }

    private boolean comes(Inspector inspector, DrawObject object) {
        return rule.demands().stream().allMatch(demand -> fits(demand, inspector, object));
    }

    /** Whether a demand is on expertise or region, which nothing in the draw changes. */
    static boolean isStatic(Demand demand) {
        return demand == Demand.EXPERTISE || demand == Demand.SAME_REGION || demand == Demand.OTHER_REGION;
    }

    /** Whether a demand on expertise or region holds; others are looked at later. */
    static boolean fits(Demand demand, Inspector inspector, DrawObject object) {
        boolean same = object.region() != null && object.region().equals(inspector.region());
        return switch (demand) {
            case EXPERTISE ->
                object.needs().isEmpty()
                        || inspector.specialties().stream().anyMatch(Set.copyOf(object.needs())::contains);
            case SAME_REGION -> object.region() == null || same;
            case OTHER_REGION -> object.region() == null || !same;
            default -> true;
        };
    }
}
