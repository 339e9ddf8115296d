package org.assay.draws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects and teams as they are by now: the result with every amendment applied.
 *
 * @param teams in the order in which their objects were drawn
 */
public record Standing(InspectionResult result, List<Amendment> amendments, List<Drawn> drawn, List<Team> teams) {
    static Standing of(InspectionResult result, List<Amendment> amendments) {
        Map<String, Drawn> drawn = new LinkedHashMap<>();
        Map<String, Team> teams = new LinkedHashMap<>();
        result.drawn().forEach(one -> drawn.put(one.label(), one));
        result.teams().forEach(one -> teams.put(one.object(), one));
        for (Amendment amendment : amendments) {
            if (amendment.kind() == Amendment.Kind.OBJECT) {
                drawn.remove(amendment.object());
                teams.remove(amendment.object());
            }
            amendment.drawn().forEach(one -> drawn.put(one.label(), one));
            amendment.teams().forEach(one -> teams.put(one.object(), one));
        }
        return new Standing(result, List.copyOf(amendments), List.copyOf(drawn.values()), List.copyOf(teams.values()));
    }
}
