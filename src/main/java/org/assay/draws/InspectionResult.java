package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the draw of an inspection came to: the objects in the order of their ranks, where each stratum ends, and the team of
 * each object.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InspectionResult(List<Drawn> drawn, List<Cut> strata, List<Team> teams) {
    public InspectionResult {
        drawn = drawn == null ? List.of() : List.copyOf(drawn);
        strata = strata == null ? List.of() : List.copyOf(strata);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /** Labels of the objects drawn, in the order of their ranks. */
    public List<String> labels() {
        return drawn.stream().map(Drawn::label).toList();
    }

    /** Objects for which fewer inspectors were found than the rule asks. */
    public List<Team> incomplete() {
        return teams.stream().filter(team -> !team.isFull()).toList();
    }
}
