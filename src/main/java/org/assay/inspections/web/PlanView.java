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
 * @param objects what was drawn, in its order; without those that come unannounced, unless staff looks
 * @param progress null before the draw
 * @param hidden how many drawn objects are not shown because their visits come unannounced
 */
public record PlanView(
        Plan plan,
        Map<UUID, RegisteredMatter> matters,
        List<String> warnings,
        List<Line> objects,
        List<Frame.LeftOut> leftOut,
        @Nullable Progress progress,
        int hidden) {

    /** An object drawn. */
    public record Line(Selection selection, @Nullable RegisteredObject object, boolean late) {}

    /** How far the visits of a plan have come; {@code late} are those not on record although the time is up (T22). */
    public record Progress(int drawn, int replaced, int open, int recorded, int late, int withoutTeam) {}
}
