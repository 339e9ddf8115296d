package org.assay.inspections.web;

import java.util.List;
import org.assay.draws.DrawView;
import org.assay.inspections.Plan;
import org.assay.inspections.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * The four steps of a draw as a line: frozen, waited, called, drawn.
 *
 * @param draw null until the pools are frozen
 * @param drift names of the pools that are not what was frozen any more
 */
public record CeremonyView(Plan plan, @Nullable DrawView draw, List<Step> steps, List<String> drift) {

    /** One of the four. @param state {@code done}, {@code current} or empty */
    public record Step(String key, String state) {}

    private static final List<String> KEYS = List.of("commit", "wait", "nonce", "draw");

    static CeremonyView of(Plan plan, @Nullable DrawView draw, List<String> drift) {
        int current = current(plan.status());
        List<Step> steps = KEYS.stream()
                .map(key -> {
                    int place = KEYS.indexOf(key);
                    return new Step(key, place < current ? "done" : place == current ? "current" : "");
                })
                .toList();
        return new CeremonyView(plan, draw, steps, drift);
    }

    /** A frozen plan at the witness's step has waited already; the page of the plan says so by the clock. */
    private static int current(PlanStatus status) {
        return switch (status) {
            case FROZEN -> 2;
            case CALLED -> 3;
            case DRAWN -> 4;
            default -> 0;
        };
    }
}
