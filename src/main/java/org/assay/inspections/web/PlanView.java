package org.assay.inspections.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.inspections.Frame;
import org.assay.inspections.Plan;
import org.assay.inspections.Selection;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a page shows it.
 *
 * @param matters by the id of the version
 * @param warnings words of what is worth a warning
 * @param objects what was drawn, in its order; for the public those only that were told or visited, or have left
 * @param strikes who was replaced after the draw, the first one first
 * @param leftOut what was left out of the pool; for officials only: other draws can be read from it
 * @param progress null before the draw
 * @param hidden how many drawn objects are not shown yet, by their strata
 */
public record PlanView(
        Plan plan,
        Map<UUID, RegisteredMatter> matters,
        List<String> warnings,
        List<Line> objects,
        List<Strike> strikes,
        List<Frame.LeftOut> leftOut,
        @Nullable Progress progress,
        Map<String, Integer> hidden) {

    /** How many drawn objects are not shown yet. */
    public int hiddenSize() {
        return hidden.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Somebody who left after the draw, and why.
     *
     * @param object label of the object; null while it is not shown
     * @param inspector label of the inspector who left it; null when the object itself did
     */
    public record Strike(
            String at, @Nullable String object, @Nullable String inspector, String reason) {}

    /** An object drawn. */
    public record Line(Selection selection, @Nullable RegisteredObject object, boolean late) {}

    /** How far the visits of a plan have come; {@code late} are those not on record although the time is up (T22). */
    public record Progress(int drawn, int replaced, int open, int recorded, int late, int withoutTeam) {}
}
