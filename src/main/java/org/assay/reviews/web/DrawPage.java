package org.assay.reviews.web;

import java.util.Map;
import java.util.Set;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.reviews.PanelViews;
import org.assay.workflow.TaskPage;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The draw of a panel and the widening of its pool, below what was frozen and what was called in vain so far. */
@Component
class DrawPage implements TaskPage {
    private final PanelViews views;

    DrawPage(PanelViews views) {
        this.views = views;
    }

    @Override
    public Set<String> steps() {
        return Set.of("draw-panel", "widen-pool");
    }

    @Override
    public String fragment() {
        return "reviews/draw :: draw";
    }

    @Override
    public Map<String, Object> model(WorkItem item, Actor actor) {
        return Map.of("drawing", views.drawing(item.caseId()), "freezes", actor.is(Role.CASE_OFFICER));
    }
}
