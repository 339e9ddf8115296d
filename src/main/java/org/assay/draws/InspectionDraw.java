package org.assay.draws;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Objects and their inspectors, from frozen pools, a rule and a nonce: first the result, then whatever follows from it.
 * Nothing but its input decides; two of the same input agree in every line.
 */
public final class InspectionDraw {
    private final List<DrawObject> pool;
    private final List<String> labels;
    private final ObjectDraw objects;
    private final TeamDraw inspectors;
    private final InspectionResult result;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final BitSet taken = new BitSet();
    private final BitSet gone = new BitSet();
    private final Map<String, Set<String>> left = new HashMap<>();
    private int amendments;

    private InspectionDraw(
            Algorithm algorithm, Seed seed, String nonce, InspectionRule rule, Pools pools, Recusals recusals) {
        pool = pools.objects();
        labels = new Labels(pool);
        objects = new ObjectDraw(pool, rule, Order.of(algorithm, seed, nonce, labels));
        inspectors = new TeamDraw(seed, pools.inspectors(), rule, recusals);
        ObjectDraw.Outcome outcome = objects.draw();
        result = new InspectionResult(outcome.drawn(), outcome.cuts(), inspectors.draw(take(outcome.drawn())));
        result.teams().forEach(team -> teams.put(team.object(), team));
    }

    /**
     * Draws.
     *
     * @param seedText {@code planId|time|nonce}
     * @param nonce the key string when the algorithm is RFC 3797
     */
    public static InspectionDraw of(
            Algorithm algorithm, String seedText, String nonce, InspectionRule rule, Pools pools) {
        return of(algorithm, seedText, nonce, rule, pools, Recusals.OPEN);
    }

    /** The same where recusals are closed in the pool. */
    static InspectionDraw of(
            Algorithm algorithm, String seedText, String nonce, InspectionRule rule, Pools pools, Recusals recusals) {
        return new InspectionDraw(algorithm, Seed.ofText(seedText), nonce, rule, pools, recusals);
    }

    public InspectionResult result() {
        return result;
    }

    /** The teams as they are after all amendments, in the order in which their objects were drawn. */
    public List<Team> teams() {
        return List.copyOf(teams.values());
    }

    /** How many inspections this draw has given to an inspector so far. */
    public int given(String inspector) {
        return inspectors.given(inspector);
    }

    /** The next in order takes an inspector's place. @throws Refused when the inspector is not in the object's team */
    Amendment replaceInspector(Amendment.Request request, String leaves) {
        Team team = teams.get(request.object());
        if (team == null || !team.labels().contains(leaves)) {
            throw new Refused("draws.refused.not-in-team", leaves, request.object());
        }
        inspectors.give(leaves, -1);
        left.computeIfAbsent(request.object(), any -> new HashSet<>()).add(leaves);
        List<Team.Member> staying = team.members().stream()
                .filter(member -> !member.label().equals(leaves))
                .toList();
        Team then = inspectors.refill(pool.get(place(request.object())), staying, left.get(request.object()));
        teams.put(request.object(), then);
        return amendment(request, Amendment.Kind.INSPECTOR, leaves, List.of(), List.of(then));
    }

    /** The next in order takes an object's place and gets a team. @throws Refused when the object was not drawn */
    Amendment replaceObject(Amendment.Request request) {
        int leaving = Collections.binarySearch(labels, request.object());
        if (leaving < 0 || !taken.get(leaving) || gone.get(leaving)) {
            throw new Refused("draws.refused.not-drawn", request.object());
        }
        gone.set(leaving);
        Team team = teams.remove(request.object());
        if (team != null) {
            team.labels().forEach(label -> inspectors.give(label, -1));
        }
        List<Drawn> more = objects.draw(taken, gone).drawn();
        List<Team> theirs = inspectors.draw(take(more));
        theirs.forEach(one -> teams.put(one.object(), one));
        return amendment(request, Amendment.Kind.OBJECT, null, more, theirs);
    }

    /** Does again what an amendment says. @return what it should have said */
    Amendment repeat(Amendment amendment) {
        var request = new Amendment.Request(
                amendment.previousSha256(), amendment.at(), amendment.object(), amendment.reason());
        return amendment.leaves() == null ? replaceObject(request) : replaceInspector(request, amendment.leaves());
    }

    private Amendment amendment(
            Amendment.Request request,
            Amendment.Kind kind,
            @Nullable String leaves,
            List<Drawn> drawn,
            List<Team> then) {
        return new Amendment(
                ++amendments,
                request.previousSha256(),
                request.at(),
                kind,
                request.object(),
                leaves,
                request.reason(),
                drawn,
                then);
    }

    private List<DrawObject> take(List<Drawn> drawn) {
        List<DrawObject> found = new ArrayList<>(drawn.size());
        for (Drawn one : drawn) {
            int place = place(one.label());
            taken.set(place);
            found.add(pool.get(place));
        }
        return found;
    }

    private int place(String object) {
        int place = Collections.binarySearch(labels, object);
        if (place < 0) {
            throw new IllegalArgumentException("No object " + object + " in the pool");
        }
        return place;
    }
}
