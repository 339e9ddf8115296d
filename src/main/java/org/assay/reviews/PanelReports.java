package org.assay.reviews;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.workflow.Decisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in the report of a panel and judges what its scores and votes amount to. */
@Component
class PanelReports {
    private final PanelRepository panels;
    private final Sheets sheets;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelReports(
            PanelRepository panels, Sheets sheets, Decisions decisions, ApplicationEventPublisher events, Clock clock) {
        this.panels = panels;
        this.sheets = sheets;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotYours when somebody else than the chair writes it */
    void write(Panel panel, UUID author, PanelReport report) {
        if (panel.chair().filter(chair -> chair.personId().equals(author)).isEmpty()) {
            throw new NotYours();
        }
        panel.report(report);
        panels.flush();
    }

    /** P5 as a decision table: {@code recommended}, {@code cultivate} or {@code not-recommended}. */
    String judge(Panel panel) {
        PanelScore score = sheets.count(panel);
        String outcome = decisions
                .decide(
                        "panel-outcome",
                        Map.of(
                                "vetoed", score.vetoed(),
                                "total", score.total().doubleValue(),
                                "floorsMet", score.floorsMet(),
                                "votePassed", score.votePassed(),
                                "track", panel.subject().track().name()))
                .map(row -> String.valueOf(row.get("outcome")))
                .orElseThrow(() -> new IllegalStateException("The table panel-outcome has no rule for " + panel.id()));
        panel.conclude(outcome, clock.instant());
        panels.flush();
        events.publishEvent(new PanelConcluded(panel.id(), outcome, score.total()));
        return outcome;
    }
}
