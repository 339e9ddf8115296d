package org.assay.reviews.web;

import java.util.Map;
import java.util.Set;
import org.assay.people.Actor;
import org.assay.reviews.PanelViews;
import org.assay.workflow.TaskPage;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The answer to an invitation, beside the few facts that may be known before the declaration is signed. */
@Component
class SeatPage implements TaskPage {
    private final PanelViews views;

    SeatPage(PanelViews views) {
        this.views = views;
    }

    @Override
    public Set<String> steps() {
        return Set.of("accept-seat");
    }

    @Override
    public String fragment() {
        return "reviews/seat :: invitation";
    }

    @Override
    public Map<String, Object> model(WorkItem item, Actor actor) {
        return Map.of("invitation", views.invitation(item.caseId()));
    }
}
