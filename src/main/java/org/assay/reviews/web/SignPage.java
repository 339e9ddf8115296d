package org.assay.reviews.web;

import java.util.Map;
import java.util.Set;
import org.assay.people.Actor;
import org.assay.reviews.PanelViews;
import org.assay.workflow.TaskPage;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The report of the panel above the member’s signature. */
@Component
class SignPage implements TaskPage {
    private final PanelViews views;

    SignPage(PanelViews views) {
        this.views = views;
    }

    @Override
    public Set<String> steps() {
        return Set.of("sign-report");
    }

    @Override
    public String fragment() {
        return "reviews/sign :: report";
    }

    @Override
    public Map<String, Object> model(WorkItem item, Actor actor) {
        return item.isOpen() ? Map.of("report", views.report(item.caseId(), actor)) : Map.of();
    }
}
