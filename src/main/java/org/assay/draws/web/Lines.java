package org.assay.draws.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.draws.DrawView;
import org.assay.draws.Drawn;
import org.assay.draws.Standing;
import org.assay.draws.Team;

/**
 * The objects of a draw as a table shows them, the first ones only; the bundle has all.
 *
 * @param total how many there are
 */
record Lines(List<Line> shown, int total) {
    private static final int MOST = 200;

    /** An object with its team by now. @param team null when no inspectors are drawn */
    record Line(
            Drawn drawn, @org.jspecify.annotations.Nullable Team team) {}

    static Lines of(DrawView view) {
        Standing standing = view.standing();
        if (standing == null) {
            return new Lines(List.of(), 0);
        }
        Map<String, Team> teams = new HashMap<>();
        standing.teams().forEach(team -> teams.put(team.object(), team));
        return new Lines(
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
