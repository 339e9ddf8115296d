package org.assay.reviews;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in the report of a panel and the signatures under it, and judges what its scores and votes amount to. */
@Component
class PanelReports {
    private final PanelRepository panels;
    private final Sheets sheets;
    private final Decisions decisions;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelReports(
            PanelRepository panels,
            Sheets sheets,
            Decisions decisions,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.sheets = sheets;
        this.decisions = decisions;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotYours when somebody else than the chair writes it */
    void write(Panel panel, UUID author, PanelReport report) {
        PanelMember chair =
                panel.chair().filter(member -> member.personId().equals(author)).orElseThrow(NotYours::new);
        panel.report(report, clock.instant());
        panels.flush();
        publish(panel, chair, Stance.Kind.SIGNED, null);
        invitations.signaturesDue(panel);
    }

    /** P5: a refusal to sign is recorded with its reason and holds nothing up. */
    void sign(Panel panel, PanelMember member, @Nullable String refusal) {
        panel.refuseUnless(PanelStatus.SIGNING);
        member.stand(refusal == null ? Stance.signed(clock.instant()) : Stance.refused(refusal, clock.instant()));
        panels.flush();
        publish(panel, member, refusal == null ? Stance.Kind.SIGNED : Stance.Kind.REFUSED, refusal);
    }

    /** P5 as a decision table: {@code recommended}, {@code cultivate} or {@code not-recommended}; who has not answered has not signed. */
    String judge(Panel panel) {
        panel.seating().unsigned().forEach(member -> {
            member.stand(Stance.silent(clock.instant()));
            publish(panel, member, Stance.Kind.SILENT, null);
        });
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

    private void publish(Panel panel, PanelMember member, Stance.Kind stance, @Nullable String reason) {
        events.publishEvent(new ReportAnswered(panel.id(), member.code(), stance.name(), reason));
    }
}
