package org.assay.inspections;

import java.util.List;
import org.assay.draws.Obstacle;
import org.assay.registers.RegisteredInspector;

/**
 * What a plan would draw today: how likely each object is, how much work each inspector is to expect, what stands against it.
 *
 * @param least how many objects are drawn at least
 * @param exact whether the probabilities are exact; else they are the share in {@code runs} trial draws
 * @param uncovered how many objects of class D or with an open upheld complaint no row covers and no plan drew in the year
 * @param nationalFirst numbers of national plans that are drawn before this one
 */
public record Preview(
        Plan plan,
        Frame frame,
        int least,
        List<ObjectLine> objects,
        List<InspectorLine> inspectors,
        List<Obstacle> obstacles,
        boolean exact,
        int runs,
        int uncovered,
        List<String> nationalFirst) {

    /** @param probability of being drawn, 0 to 1 */
    public record ObjectLine(Subject subject, double probability) {}

    /** @param load visits of the year without this plan, {@code expected} visits of this plan to be expected */
    public record InspectorLine(RegisteredInspector inspector, int load, double expected) {}

    /** Whether the draw could be committed to now. */
    public boolean isFeasible() {
        return frame.population() > 0 && obstacles.stream().noneMatch(Obstacle::isFatal);
    }

    /** How many visits are to be expected. */
    public double expected() {
        return objects.stream().mapToDouble(ObjectLine::probability).sum();
    }
}
