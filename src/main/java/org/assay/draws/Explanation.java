package org.assay.draws;

import java.util.List;
import java.util.Map;

/**
 * What can be said of a draw before anybody commits to it.
 *
 * @param obstacles what stands against it; empty when nothing does
 * @param chances how likely objects are drawn, one line for all objects of the same strata
 * @param exact whether the chances are the number drawn over the size; else the share in {@code runs} random orders
 * @param trials how many whole draws under fixed trial seeds the loads are the mean of
 * @param loads expected inspections of each inspector in this draw, by label
 */
public record Explanation(
        List<Obstacle> obstacles,
        List<Chance> chances,
        boolean exact,
        int runs,
        int trials,
        Map<String, Double> loads) {
    /**
     * How likely an object of exactly these strata is drawn.
     *
     * @param size how many objects there are of them
     * @param probability from 0 to 1
     */
    public record Chance(List<String> strata, int size, double probability) {}

    public Explanation {
        obstacles = List.copyOf(obstacles);
        chances = List.copyOf(chances);
    }

    /** Explains a rule on these pools; the same input gives the same explanation. */
    public static Explanation of(InspectionRule rule, Pools pools) {
        List<Obstacle> obstacles = new Feasibility(rule, pools).obstacles();
        if (obstacles.stream().anyMatch(Obstacle::isFatal)) {
            return new Explanation(obstacles, List.of(), true, 0, 0, Map.of());
        }
        Chances chances = Chances.of(rule, pools.objects());
        Trials trials = Trials.of(rule, pools);
        return new Explanation(
                trials.obstacles(), chances.lines(), chances.exact(), chances.runs(), trials.count(), trials.loads());
    }

    /** Whether nothing makes the draw impossible. */
    public boolean isFeasible() {
        return obstacles.stream().noneMatch(Obstacle::isFatal);
    }

    /** How likely this object is drawn, 0 when it belongs to no stratum and nothing is filled up. */
    public double chance(DrawObject object, InspectionRule rule) {
        List<String> names = new Strata(rule.strata(), List.of(object)).names(0);
        return chances.stream()
                .filter(line -> line.strata().equals(names))
                .mapToDouble(Chance::probability)
                .findFirst()
                .orElse(0);
    }
}
