package org.assay.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whole draws under fixed trial seeds: how much work each inspector is to expect, and whether a team may stay incomplete. */
record Trials(int count, Map<String, Double> loads, List<Obstacle> obstacles) {
    /** About how many keys are computed in all trials together. */
    private static final long EFFORT = 1_500_000;

    private static final long MOST = 200;

    static Trials of(InspectionRule rule, Pools pools) {
        if (rule.team() == 0) {
            return new Trials(0, Map.of(), List.of());
        }
        long effort = pools.objects().size()
                + (long) rule.atLeast() * pools.inspectors().size();
        int count = (int) Math.max(1, Math.min(MOST, EFFORT / Math.max(1, effort)));
        Map<String, Double> loads = new TreeMap<>();
        pools.inspectors().forEach(inspector -> loads.put(inspector.label(), 0.0));
        int incomplete = 0;
        String example = "";
        for (int trial = 1; trial <= count; trial++) {
            InspectionResult result = InspectionDraw.of(Algorithm.HMAC_SHA256, "trial-" + trial, "", rule, pools)
                    .result();
            result.teams()
                    .forEach(team -> team.labels().forEach(label -> loads.merge(label, 1.0 / count, Double::sum)));
            if (!result.incomplete().isEmpty()) {
                incomplete++;
                example = result.incomplete().get(0).object();
            }
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (incomplete == count) {
            obstacles.add(Obstacle.fatal("teams-incomplete", count, example));
        } else if (incomplete > 0) {
            obstacles.add(Obstacle.possible("teams-may-lack", incomplete, count, example));
        }
        return new Trials(count, loads, obstacles);
    }
}
