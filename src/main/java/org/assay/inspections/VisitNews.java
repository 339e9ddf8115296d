package org.assay.inspections;

import java.util.UUID;
import org.assay.draws.Draws;
import org.assay.visits.VisitRecorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears when a visit is on record, so that a plan shows how far it has come. */
@Component
class VisitNews {

    private final Selections selections;
    private final Draws draws;
    private final ApplicationEventPublisher events;

    VisitNews(Selections selections, Draws draws, ApplicationEventPublisher events) {
        this.selections = selections;
        this.draws = draws;
        this.events = events;
    }

    @ApplicationModuleListener
    void hear(VisitRecorded news) {
        selections.recorded(news.caseId(), news.visitedOn(), news.leftAt());
        // With the last visit nothing is left that could be spoiled.
        selections.planDoneWith(news.caseId()).ifPresent(this::open);
    }

    /** What was open from the beginning is open already, and the record says so once. */
    private void open(UUID planId) {
        boolean sealed = draws.of(planId).stream().anyMatch(draw -> !draw.isPublic());
        draws.release(planId);
        if (sealed) {
            events.publishEvent(new DrawOpened(planId));
        }
    }
}
