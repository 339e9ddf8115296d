package org.assay.draws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what no nonce could put right: too few objects, too few inspectors, an object nobody may inspect, too little room. */
final class Feasibility {
    /** More than so many sentences of one kind help nobody. */
    private static final int SHOWN = 20;

    private final InspectionRule rule;
    private final Pools pools;
    private final Candidates candidates;
    private final Map<String, Set<Inspector>> conflicts = new HashMap<>();

    Feasibility(InspectionRule rule, Pools pools) {
        this.rule = rule;
        this.pools = pools;
        this.candidates = new Candidates(pools.inspectors(), rule);
        for (Inspector inspector : pools.inspectors()) {
            inspector
                    .conflicts()
                    .keySet()
                    .forEach(object -> conflicts
                            .computeIfAbsent(object, any -> new HashSet<>())
                            .add(inspector));
        }
    }

    List<Obstacle> obstacles() {
        if (pools.objects().isEmpty()) {
            return List.of(Obstacle.fatal("no-objects"));
        }
        List<Obstacle> found = new ArrayList<>();
        Strata strata = new Strata(rule.strata(), pools.objects());
        for (int s = 0; s < rule.strata().size(); s++) {
            Stratum stratum = rule.strata().get(s);
            if (strata.size(s) < stratum.count()) {
                found.add(Obstacle.fatal("stratum-short", stratum.name(), strata.size(s), stratum.count()));
            }
        }
        if (rule.least() > pools.objects().size()) {
            found.add(Obstacle.fatal("objects-short", pools.objects().size(), rule.least()));
        }
        if (rule.atLeast() == 0) {
            found.add(Obstacle.fatal("nothing-drawn"));
        }
        if (rule.team() > 0 && found.isEmpty()) {
            inspectors(strata, found);
        }
        return found;
    }

    private void inspectors(Strata strata, List<Obstacle> found) {
        int many = pools.inspectors().size();
        if (many < rule.team()) {
            found.add(Obstacle.fatal("inspectors-short", many, rule.team(), rule.team() - many));
            return;
        }
        int counted = rule.strata().stream().mapToInt(Stratum::count).sum();
        for (int place = 0; place < pools.objects().size() && found.size() < SHOWN; place++) {
            boolean drawable = rule.least() > counted || drawable(strata.of(place));
            if (drawable) {
                lacking(pools.objects().get(place)).ifPresent(found::add);
            }
        }
        long needed =
                (long) rule.team() * Math.min(rule.atLeast(), pools.objects().size());
        long room = pools.inspectors().stream().mapToLong(Inspector::room).sum();
        if (rule.demands().contains(Demand.LOAD)
                && room < needed
                && counted <= pools.objects().size()) {
            found.add(Obstacle.fatal("load-short", needed, room, needed - room));
        }
    }

    private boolean drawable(long mask) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            if (rule.strata().get(Long.numberOfTrailingZeros(rest)).count() > 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Obstacle> lacking(DrawObject object) {
        int remain = team(object, null);
        if (remain >= rule.team()) {
            return Optional.empty();
        }
        String relax = rule.demands().stream()
                .filter(demand -> team(object, demand) >= rule.team())
                .map(Demand::word)
                .findFirst()
                .orElse("inspectors");
        return Optional.of(Obstacle.fatal(
                "object-lacks-" + relax,
                object.label(),
                object.needs().isEmpty() ? "–" : String.join(", ", object.needs()),
                remain,
                rule.team() - remain));
    }

    /** The largest team this object could have, up to the size asked. @param without a demand that is not made */
    private int team(DrawObject object, @Nullable Demand without) {
        List<Demand> demands =
                rule.demands().stream().filter(demand -> demand != without).toList();
        List<Inspector> fit = without != null && Candidates.isStatic(without)
                ? pools.inspectors().stream()
                        .filter(one -> demands.stream().allMatch(demand -> Candidates.fits(demand, one, object)))
                        .toList()
                : java.util.Arrays.stream(candidates.of(object))
                        .mapToObj(pools.inspectors()::get)
                        .toList();
        Set<Inspector> against = conflicts.getOrDefault(object.label(), Set.of());
        List<Inspector> free = fit.stream()
                .filter(one -> !demands.contains(Demand.RECUSAL) || !against.contains(one))
                .filter(one -> !demands.contains(Demand.LOAD) || one.room() > 0)
                .toList();
        long most = demands.contains(Demand.ONE_PER_UNIT)
                ? free.stream()
                        .map(one -> Objects.requireNonNullElse(one.unit(), one.label()))
                        .distinct()
                        .count()
                : free.size();
        List<String> labels = free.stream().map(Inspector::label).sorted().toList();
        boolean sameAgain =
                demands.contains(Demand.SAME_TEAM) && object.lastTeam().size() > 1 && labels.equals(object.lastTeam());
        return (int) most - (sameAgain ? 1 : 0);
    }
}
