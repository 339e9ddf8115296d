package org.assay.reviews.web;

import java.util.Map;
import java.util.Set;
import org.assay.people.Actor;
import org.assay.reviews.ScoreSheets;
import org.assay.workflow.TaskPage;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The score sheet beside the dossier, for the first scores and for their revision. */
@Component
class ScorePage implements TaskPage {
    private final ScoreSheets views;

    ScorePage(ScoreSheets views) {
        this.views = views;
    }

    @Override
    public Set<String> steps() {
        return Set.of("score-dossier", "revise-score");
    }

    @Override
    public String fragment() {
        return "reviews/score :: sheet";
    }

    @Override
    public Map<String, Object> model(WorkItem item, Actor actor) {
        // what is done is shown as done, without the sheet: the person may have left the panel since
        return item.isOpen() ? Map.of("scoreSheet", views.sheet(item.caseId(), actor)) : Map.of();
    }
}
