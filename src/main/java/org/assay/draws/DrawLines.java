package org.assay.draws;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of a draw as a table shows them, the first ones only; the bundle has all.
 *
 * @param total how many there are
 */
public record DrawLines(List<Line> shown, int total) {
    private static final int MOST = 200;

    /** An object with its team by now. @param team null when no inspectors are drawn */
    record Line(
            Drawn drawn, @org.jspecify.annotations.Nullable Team team) {}

    static DrawLines of(Standing standing) {
        Map<String, Team> teams = new HashMap<>();
        standing.teams().forEach(team -> teams.put(team.object(), team));
        return new DrawLines(
                standing.drawn().stream()
                        .sorted(Comparator.comparingInt(Drawn::rank))
                        .limit(MOST)
                        .map(drawn -> new Line(drawn, teams.get(drawn.label())))
                        .toList(),
                standing.drawn().size());
    }

    public boolean isCut() {
        return shown.size() < total;
    }
}
