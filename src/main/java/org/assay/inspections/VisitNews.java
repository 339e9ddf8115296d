package org.assay.inspections;

import org.assay.draws.Draws;
import org.assay.visits.VisitRecorded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears when a visit is on record, so that a plan shows how far it has come. */
@Component
class VisitNews {

    private final Selections selections;
    private final Draws draws;

    VisitNews(Selections selections, Draws draws) {
        this.selections = selections;
        this.draws = draws;
    }

    @ApplicationModuleListener
    void hear(VisitRecorded news) {
        selections.recorded(news.caseId(), news.visitedOn(), news.leftAt());
        // With the last visit nothing is left that could be spoiled.
        selections.planDoneWith(news.caseId()).ifPresent(draws::release);
    }
}
