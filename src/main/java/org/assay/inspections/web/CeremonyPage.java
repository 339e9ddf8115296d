package org.assay.inspections.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.draws.DrawId;
import org.assay.draws.DrawView;
import org.assay.draws.DrawViews;
import org.assay.inspections.Ceremonies;
import org.assay.inspections.Plan;
import org.assay.inspections.Plans;
import org.assay.people.Actor;
import org.assay.workflow.TaskPage;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The draw as a ceremony: three steps of the process, one page, with the step in hand marked. */
@Component
class CeremonyPage implements TaskPage {

    private static final List<String> STEPS = List.of("freeze-pools", "call-nonce", "draw-objects");

    private final Plans plans;
    private final Ceremonies ceremonies;
    private final DrawViews draws;

    CeremonyPage(Plans plans, Ceremonies ceremonies, DrawViews draws) {
        this.plans = plans;
        this.ceremonies = ceremonies;
        this.draws = draws;
    }

    @Override
    public Set<String> steps() {
        return Set.copyOf(STEPS);
    }

    @Override
    public String fragment() {
        return "inspections/steps :: ceremony";
    }

    @Override
    public Map<String, Object> model(WorkItem item, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        Plan plan = plans.expectVisible(item.caseId());
        model.put(
                "ceremony",
                CeremonyView.of(
                        plan,
                        draw(plan, actor),
                        item.step().equals("draw-objects") ? ceremonies.drift(plan) : List.of()));
        plan.hands().objection(item.step(), actor).ifPresent(why -> model.put("objection", why));
        return model;
    }

    private @Nullable DrawView draw(Plan plan, Actor actor) {
        var ceremony = plan.ceremony();
        return ceremony == null ? null : draws.view(new DrawId(ceremony.drawId()), actor);
    }
}
