package org.assay.dossiers;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.assay.notifications.Notifications;
import org.assay.reviews.PanelResult;
import org.assay.reviews.Reviews;
import org.assay.rounds.Conclusion;
import org.assay.rounds.Rounds;
import org.assay.rounds.Standing;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/dossiers/dossier-selection.bpmn calls: the dossier's way from the panel's conclusion to the catalogue. */
@Component
@Transactional
public class DossierSelection {

    private final DossierRepository dossiers;
    private final DossierReader reader;
    private final Reviews reviews;
    private final Rounds rounds;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierSelection(
            DossierRepository dossiers,
            DossierReader reader,
            Reviews reviews,
            Rounds rounds,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.reviews = reviews;
        this.rounds = rounds;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** Hands the panel's result to the round. */
    public void recordConclusion(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        var result = reviews.result(dossier.id().value()).orElseThrow(() -> new Refused("dossiers.refused.no-result"));
        var status =
                switch (result.outcome()) {
                    case "recommended" -> DossierStatus.RECOMMENDED;
                    case "cultivate" -> DossierStatus.CULTIVATE;
                    default -> DossierStatus.NOT_RECOMMENDED;
                };
        move(dossier, status);
        rounds.conclude(dossier.id().value(), conclusion(status, result));
        events.publishEvent(new DossierFact.DossierConcluded(dossier.id().value(), result.outcome(), result.total()));
        tell(dossier, "dossier-concluded", Map.of("total", result.total().toPlainString()));
    }

    private static Conclusion conclusion(DossierStatus status, PanelResult result) {
        var meaning =
                switch (status) {
                    case RECOMMENDED -> Conclusion.Result.ELIGIBLE_RECOMMENDED;
                    case CULTIVATE -> Conclusion.Result.CULTIVATE;
                    default -> Conclusion.Result.NOT_RECOMMENDED;
                };
        return new Conclusion(meaning, result.total(), result.groupMeans());
    }

    /** What the decision on the round means for this dossier; each reads it in a transaction of its own. @return {@code selected} or {@code not-selected} */
    public String readDecision(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        var advised = dossier.status();
        var standing = rounds.standing(dossier.id().value());
        move(
                dossier,
                switch (standing) {
                    case SELECTED -> DossierStatus.SIGNING;
                    case RESERVE -> DossierStatus.RESERVE;
                    default -> DossierStatus.NOT_SELECTED;
                });
        events.publishEvent(new DossierFact.DossierDecided(dossier.id().value(), standing.name()));
        reviews.publishDraws(dossier.id().value());
        switch (standing) {
            case SELECTED -> tell(dossier, "dossier-selected", Map.of());
            case RESERVE -> tell(dossier, "dossier-reserve", Map.of());
            default -> tell(dossier, "dossier-not-selected", Map.of("reason", reason(dossier, advised)));
        }
        return standing == Standing.SELECTED ? "selected" : "not-selected";
    }

    private DefaultMessageSourceResolvable reason(Dossier dossier, DossierStatus advised) {
        String total = reviews.result(dossier.id().value())
                .map(result -> result.total().toPlainString())
                .orElse("");
        return new DefaultMessageSourceResolvable(
                new String[] {"dossiers.reasons." + advised.name()}, new Object[] {total});
    }

    /** Both sides have signed: the certificate is known to the public from now on. */
    public void listCertificate(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        var agreement = Objects.requireNonNull(reader.proceedings(dossier.id()).agreement());
        var from = Objects.requireNonNull(agreement.validFrom());
        var until = Objects.requireNonNull(agreement.validUntil());
        move(dossier, DossierStatus.LISTED);
        events.publishEvent(new CertificateListed(
                dossier.id().value(),
                dossier.organizationId(),
                dossier.organization(),
                dossier.creditCode(),
                String.valueOf(dossier.certificate()),
                dossier.field().orElseThrow().code(),
                dossier.levels().stream().map(Level::name).toList(),
                dossier.track().orElseThrow().name(),
                from,
                until,
                agreement.number(),
                rounds.heading(dossier.roundId()).orElseThrow().number()));
        tell(dossier, "certificate-listed", Map.of("agreement", agreement.number(), "from", from, "until", until));
    }

    /** The applicant takes the dossier back; it leaves the round. */
    public void closeWithdrawn(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        move(dossier, DossierStatus.WITHDRAWN);
        rounds.conclude(dossier.id().value(), Conclusion.out());
        events.publishEvent(new DossierFact.DossierWithdrawn(dossier.id().value(), dossier.number()));
        tell(dossier, "dossier-withdrawn", Map.of());
    }

    private void move(Dossier dossier, DossierStatus status) {
        dossier.moveTo(status, clock.instant());
    }

    private void tell(Dossier dossier, String template, Map<String, Object> values) {
        notifications.tellApplicant(dossier.asCase(), template, values);
    }
}
