package org.assay.inspections;

import java.time.Clock;
import java.util.UUID;
import org.assay.visits.VisitFact;
import org.assay.visits.VisitRecorded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears how far the visits of a plan have come, and opens its draw to everybody when nothing is left that could be spoiled. */
@Component
class VisitNews {

    private final Selections selections;
    private final Opening opening;
    private final Clock clock;

    VisitNews(Selections selections, Opening opening, Clock clock) {
        this.selections = selections;
        this.opening = opening;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void hear(VisitFact.NoticeServed news) {
        selections.noticed(news.caseId(), clock.instant());
        openWith(news.caseId());
    }

    @ApplicationModuleListener
    void hear(VisitFact.VisitClosed news) {
        openWith(news.caseId());
    }

    @ApplicationModuleListener
    void hear(VisitRecorded news) {
        selections.recorded(news.caseId(), news.visitedOn(), news.leftAt());
        openWith(news.caseId());
    }

    private void openWith(UUID visit) {
        selections.toldWith(visit).forEach(opening::open);
    }
}
