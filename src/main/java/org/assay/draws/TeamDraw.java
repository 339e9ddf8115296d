package org.assay.draws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the inspectors of each object: in the order of HMAC-SHA-256 of {@code object|inspector} under the seed, whoever
 * meets every demand. Loads are counted from object to object, in the order in which the objects were drawn.
 */
final class TeamDraw {
    /** How many of an order are kept ready; whoever needs more has the whole order made. */
    private static final int READY = 12;

    private final Seed seed;
    private final List<Inspector> pool;
    private final InspectionRule rule;
    private final Candidates candidates;
    private final Recusals recusals;
    private final byte[][] labels;
    private final int[] given;
    private final Map<String, Integer> places = new HashMap<>();

    TeamDraw(Seed seed, List<Inspector> pool, InspectionRule rule, Recusals recusals) {
        this.seed = seed;
        this.pool = pool;
        this.rule = rule;
        this.candidates = new Candidates(pool, rule);
        this.recusals = recusals;
        this.labels = new byte[pool.size()][];
        this.given = new int[pool.size()];
        for (int i = 0; i < pool.size(); i++) {
            labels[i] = pool.get(i).label().getBytes(StandardCharsets.UTF_8);
            places.put(pool.get(i).label(), i);
        }
    }

    /** The teams of these objects, one after the other. */
    List<Team> draw(List<DrawObject> objects) {
        if (rule.team() == 0) {
            return List.of();
        }
        List<int[]> coming = objects.stream().map(candidates::of).toList();
        FirstFew[] ready = new FirstFew[objects.size()];
        IntStream.range(0, ready.length)
                .parallel()
                .forEach(i -> ready[i] = FirstFew.of(seed, objects.get(i).label(), coming.get(i), labels, READY));
        List<Team> teams = new ArrayList<>(objects.size());
        for (int i = 0; i < ready.length; i++) {
            teams.add(complete(objects.get(i), ready[i], List.of(), Set.of()));
        }
        return teams;
    }

    /** Fills the team of an object beside those who stay, without those who have left it. */
    Team refill(DrawObject object, List<Team.Member> staying, Set<String> left) {
        return complete(object, FirstFew.of(seed, object.label(), candidates.of(object), labels, READY), staying, left);
    }

    private Team complete(DrawObject object, FirstFew ready, List<Team.Member> staying, Set<String> left) {
        List<Team.Member> members = new ArrayList<>(staying);
        Set<String> names =
                new HashSet<>(staying.stream().map(Team.Member::label).toList());
        List<Team.Skip> skipped = new ArrayList<>();
        FirstFew order = ready;
        for (int rank = 0; members.size() < rule.team(); rank++) {
            if (rank == order.size()) {
                if (order.isWhole()) {
                    break;
                }
                order = order.whole();
            }
            Inspector inspector = pool.get(order.at(rank));
            if (names.contains(inspector.label()) || left.contains(inspector.label())) {
                continue;
            }
            Optional<Team.Skip> objection = objection(inspector, object, members);
            if (objection.isPresent()) {
                skipped.add(objection.get());
                continue;
            }
            members.add(new Team.Member(inspector.label(), order.key(rank)));
            names.add(inspector.label());
            give(inspector.label(), 1);
        }
        return new Team(object.label(), members, leader(members), skipped, rule.team() - members.size());
    }

    private Optional<Team.Skip> objection(Inspector inspector, DrawObject object, List<Team.Member> members) {
        return rule.demands().stream()
                .map(demand -> demand == Demand.RECUSAL
                        ? recusals.between(inspector, object.label())
                        : allows(demand, inspector, object, members)
                                ? Optional.<Team.Skip>empty()
                                : Optional.of(new Team.Skip(inspector.label(), demand.word())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean allows(Demand demand, Inspector inspector, DrawObject object, List<Team.Member> members) {
        return switch (demand) {
            case LOAD -> given[place(inspector.label())] < inspector.room();
            case SAME_TEAM -> !cameTogether(inspector, object, members);
            case ONE_PER_UNIT ->
                inspector.unit() == null
                        || members.stream()
                                .noneMatch(member -> inspector
                                        .unit()
                                        .equals(pool.get(place(member.label())).unit()));
            default -> true;
        };
    }

    /** Whether with this inspector the whole team of last time would be there again; one of them may come. */
    private static boolean cameTogether(Inspector inspector, DrawObject object, List<Team.Member> members) {
        Set<String> missing = new HashSet<>(object.lastTeam());
        members.forEach(member -> missing.remove(member.label()));
        return object.lastTeam().size() > 1 && missing.size() == 1 && missing.contains(inspector.label());
    }

    private @Nullable String leader(List<Team.Member> members) {
        return members.stream()
                .map(Team.Member::label)
                .filter(label -> pool.get(place(label)).leader())
                .findFirst()
                .or(() -> members.stream().map(Team.Member::label).findFirst())
                .orElse(null);
    }

    /** Counts inspections given or taken back beside what this draws itself. */
    void give(String label, int more) {
        given[place(label)] += more;
    }

    /** How many inspections the draw has given. */
    int given(String label) {
        return given[place(label)];
    }

    private int place(String label) {
        Integer place = places.get(label);
        if (place == null) {
            throw new IllegalArgumentException("No inspector " + label + " in the pool");
        }
        return place;
    }
}
