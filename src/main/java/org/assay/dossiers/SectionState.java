package org.assay.dossiers;

import java.util.List;
import java.util.Set;
import org.assay.forms.Problem;

/** How far a section is: untouched, begun with answers still missing, saved with something wrong, or without fault. */
public enum SectionState {
    EMPTY,
    WORK,
    PROBLEM,
    COMPLETE;

    private static final Set<String> MISSING =
            Set.of("forms.problem.required", "forms.problem.not-ticked", "forms.problem.too-few-rows");

    static SectionState of(List<Problem> problems) {
        if (problems.isEmpty()) {
            return COMPLETE;
        }
        return problems.stream().allMatch(problem -> MISSING.contains(problem.key())) ? WORK : PROBLEM;
    }
}
