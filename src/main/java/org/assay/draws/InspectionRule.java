package org.assay.draws;

import java.util.Collection;
import java.util.List;

/**
 * How objects and their inspectors are drawn, as data that is published with the commitment.
 *
 * @param strata each draws its first ones in the order of chance; who is in several counts in each and is taken once
 * @param least how many objects are drawn in all at least; the next in the same order fill up
 * @param team inspectors of each object, 0 when none are drawn
 * @param demands what is asked of them, in the order in which it is looked at
 */
public record InspectionRule(List<Stratum> strata, int least, int team, List<Demand> demands) {
    /** Two inspectors an object, everything demanded that does not depend on the regions. */
    public static final List<Demand> USUAL = List.of(Demand.EXPERTISE, Demand.RECUSAL, Demand.LOAD, Demand.SAME_TEAM);

    public InspectionRule {
        strata = List.copyOf(strata);
        demands = demands.stream().distinct().sorted().toList();
        if (least < 0 || team < 0) {
            throw new IllegalArgumentException("Nobody draws fewer than none");
        }
    }

    /** Two inspectors an object, with the usual demands. */
    public static InspectionRule pairs(Collection<Stratum> strata, int least) {
        return new InspectionRule(List.copyOf(strata), least, 2, USUAL);
    }

    /** How many objects are drawn at least, when no object belongs to two strata. */
    int atLeast() {
        return Math.max(least, strata.stream().mapToInt(Stratum::count).sum());
    }
}
