package org.assay.dossiers;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.notifications.Notifications;
import org.assay.people.NotYours;
import org.assay.rounds.Decision;
import org.assay.rounds.Reserves;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Cases;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Flow;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/dossiers/reserve-offer.bpmn calls: a place that fell free goes to the next in reserve, or to the one after it. */
@Component
@Transactional
public class ReserveOffer {

    /** Whether the place is offered; {@code reason} when it stays vacant. */
    public record OfferPlace(String decision, @Nullable String reason) {}

    /** What the joint meeting decides after the notice; {@code documentNumber} when it gives the place. */
    public record DecidePlace(
            String decision, String minuteNumber, @Nullable String documentNumber, String reasons, String remedy) {}

    private final DossierRepository dossiers;
    private final Reserves reserves;
    private final Cases cases;
    private final Flow flow;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReserveOffer(
            DossierRepository dossiers,
            Reserves reserves,
            Cases cases,
            Flow flow,
            Deadlines deadlines,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.reserves = reserves;
        this.cases = cases;
        this.flow = flow;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** The place of a dossier whose agreement lapsed is free. */
    void placeFreed(UUID lapsed) {
        begin(reserves.vacate(lapsed));
    }

    private void begin(Optional<UUID> successor) {
        successor.ifPresent(next -> flow.begin("reserve-offer", cases.find(next).orElseThrow(NotYours::new)));
    }

    /** Puts the dossier under a notice of its own, or leaves the place vacant. */
    public Outcome offerPlace(DossierId id, OfferPlace answers) {
        var dossier = dossiers.lock(id);
        if (!answers.decision().equals("offered")) {
            reserves.leaveVacant(id.value(), Objects.requireNonNullElse(answers.reason(), ""));
            return Outcome.of("vacant");
        }
        dossier.moveTo(DossierStatus.OFFERED, clock.instant());
        reserves.giveNotice(id.value());
        events.publishEvent(new DossierFact.PlaceOffered(id.value()));
        tell(dossier, "place-offered", Map.of("until", deadlines.after("T10", WorkingCalendar.today(clock))));
        return Outcome.of("offered");
    }

    /** Starts with the remedy as the decision on the round worded it. */
    @Transactional(readOnly = true)
    public Map<String, Object> decidePlacePrefill(DossierId id) {
        var remedy = reserves.remedy(id.value());
        return remedy == null ? Map.of() : Map.of("remedy", remedy);
    }

    /** @return {@code selected}, and the decision is announced, or {@code not-selected} */
    public Outcome decidePlace(DossierId id, DecidePlace answers) {
        var dossier = dossiers.lock(id);
        if (!answers.decision().equals("selected")) {
            notGiven(dossier, answers.reasons(), answers.reasons());
            return Outcome.of("not-selected");
        }
        reserves.moveUp(
                id.value(),
                new Decision(
                        answers.minuteNumber(),
                        Objects.requireNonNull(answers.documentNumber()),
                        answers.reasons(),
                        answers.remedy()));
        return Outcome.of("selected");
    }

    /** The decision is published: from now on the dossier is selected like any other. */
    public void announcePlace(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        dossier.moveTo(DossierStatus.SIGNING, clock.instant());
        events.publishEvent(new DossierFact.DossierDecided(dossier.id().value(), "SELECTED"));
        tell(dossier, "dossier-selected", Map.of());
    }

    /** The place is offered to the one after it: the meeting said no, or an objection took the dossier off the notice. */
    public void closeOffer(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        if (dossier.status() == DossierStatus.OFFERED) {
            var upheld = new DefaultMessageSourceResolvable("dossiers.reasons.objection-upheld");
            notGiven(dossier, "objection upheld", upheld);
        }
        begin(reserves.after(dossier.id().value()));
    }

    private void notGiven(Dossier dossier, String recorded, Object told) {
        dossier.moveTo(DossierStatus.NOT_SELECTED, clock.instant());
        reserves.turnDown(dossier.id().value(), recorded);
        events.publishEvent(new DossierFact.PlaceNotGiven(dossier.id().value(), recorded));
        tell(dossier, "dossier-not-selected", Map.of("reason", told));
    }

    private void tell(Dossier dossier, String template, Map<String, Object> values) {
        notifications.tellApplicant(dossier.asCase(), template, values);
    }
}
