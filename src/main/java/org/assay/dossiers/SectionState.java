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
        return wrong(problems).isEmpty() ? WORK : PROBLEM;
    }

    /** Those of the problems that do not just say that something is still missing. */
    public static List<Problem> wrong(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !MISSING.contains(problem.key()))
                .toList();
    }
}
