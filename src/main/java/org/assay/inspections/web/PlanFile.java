package org.assay.inspections.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.inspections.Plan;
import org.assay.inspections.Plans;
import org.assay.people.Actor;
import org.assay.people.NotYours;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** Shows the plan beside the form of each of its steps. */
@Component
class PlanFile implements CaseFile {

    private final Plans plans;
    private final PlanViews views;

    PlanFile(Plans plans, PlanViews views) {
        this.plans = plans;
        this.views = views;
    }

    @Override
    public String kind() {
        return Plans.KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "inspections/show :: file";
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return find(caseId)
                .map(plan -> Map.of(
                        "view",
                        views.of(plan),
                        "drafting",
                        step.equals("draft-plan"),
                        "previewable",
                        !plan.rows().isEmpty() && Plans.mayRead(plan, actor)));
    }

    private Optional<Plan> find(UUID id) {
        try {
            return Optional.of(plans.expectVisible(id));
        } catch (NotYours notTheirs) {
            return Optional.empty();
        }
    }
}
