package org.assay.dossiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.notifications.Notifications;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/dossiers/agreement-signing.bpmn calls: the agreement is drawn up, signed by both sides, or lapses. */
@Component
@Transactional
public class AgreementSigning {

    /** The organization's signature. */
    public record SignAgreement(String signatory, boolean accepted) {}

    /** The recruiting side's signature. */
    public record CountersignAgreement(String signatory, String documentNumber, boolean accepted) {}

    private final DossierRepository dossiers;
    private final DossierReader reader;
    private final Sections sections;
    private final Agreements agreements;
    private final ReserveOffer reserveOffer;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int termYears;

    AgreementSigning(
            DossierRepository dossiers,
            DossierReader reader,
            Sections sections,
            Agreements agreements,
            ReserveOffer reserveOffer,
            Deadlines deadlines,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${assay.agreement-term-years:3}") int termYears) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.sections = sections;
        this.agreements = agreements;
        this.reserveOffer = reserveOffer;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
        this.termYears = termYears;
    }

    public void drawUpAgreement(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        var due = deadlines.after("T12", WorkingCalendar.today(clock));
        var agreement = new Agreement(
                dossier.number() + "-A",
                clock.instant(),
                due,
                termYears,
                dossier.levels(),
                feeCeilings(dossier.id()),
                OrganizationRules.DECLARATIONS,
                null,
                null,
                null,
                null,
                null,
                null);
        agreements.add(dossier.id(), agreement);
        events.publishEvent(new DossierFact.AgreementDrawnUp(
                dossier.id().value(), agreement.number(), due, agreement.termsSha256()));
        tell(dossier, "agreement-ready", agreement);
    }

    /** No candidate pays more than the fee the dossier proposed and broke down. */
    private Map<Level, BigDecimal> feeCeilings(DossierId id) {
        Map<Level, BigDecimal> ceilings = new EnumMap<>(Level.class);
        for (var row : Application.rows(sections.of(id, Section.H).get(0).answers(), "fees")) {
            Application.number(row, "proposedFee")
                    .ifPresent(fee -> Application.levels(Map.of("levels", List.of(row.getOrDefault("level", ""))))
                            .forEach(level -> ceilings.put(level, fee)));
        }
        return ceilings;
    }

    public Outcome signAgreement(DossierId id, SignAgreement answers) {
        var dossier = dossiers.lock(id);
        var agreement = expect(id);
        agreements.sign(id, answers.signatory(), clock.instant());
        events.publishEvent(
                new DossierFact.AgreementSigned(dossier.id().value(), agreement.number(), agreement.termsSha256()));
        return Outcome.NONE;
    }

    /** With this signature the term begins. */
    public Outcome countersignAgreement(DossierId id, CountersignAgreement answers) {
        var dossier = dossiers.lock(id);
        var agreement = expect(id);
        var from = WorkingCalendar.today(clock);
        agreements.countersign(
                id,
                answers.signatory(),
                answers.documentNumber(),
                from,
                from.plusYears(agreement.termYears()).minusDays(1));
        events.publishEvent(new DossierFact.AgreementCountersigned(
                dossier.id().value(), agreement.number(), answers.documentNumber(), agreement.termsSha256()));
        return Outcome.of("signed");
    }

    /** Counted from the drawing-up, in whose transaction the engine asks this. */
    public Date signingDue(String caseId) {
        return deadlines.due("T12");
    }

    /** Not signed in time: the place falls free for the next in reserve. */
    public String lapseAgreement(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        dossier.moveTo(DossierStatus.LAPSED, clock.instant());
        events.publishEvent(new DossierFact.DossierLapsed(dossier.id().value(), "agreement"));
        tell(dossier, "agreement-lapsed", expect(dossier.id()));
        reserveOffer.placeFreed(dossier.id().value());
        return "lapsed";
    }

    private Agreement expect(DossierId id) {
        return Optional.ofNullable(reader.proceedings(id).agreement())
                .orElseThrow(() -> new Refused("dossiers.refused.no-agreement"));
    }

    private void tell(Dossier dossier, String template, Agreement agreement) {
        notifications.tellApplicant(
                dossier.asCase(), template, Map.of("agreement", agreement.number(), "due", agreement.due()));
    }
}
