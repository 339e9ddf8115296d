package org.assay.dossiers;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.notifications.Notifications;
import org.assay.rounds.Conclusion;
import org.assay.rounds.Rounds;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/dossiers/dossier-check.bpmn calls: accept, ask once for everything that is missing, or refuse. */
@Component
@Transactional
public class DossierCheck {

    /** What the officer decides: {@code accepted}, {@code supplement} with the list, or {@code refused} with the reason. */
    public record CheckDossier(
            String verdict,
            @Nullable List<Supplement.Missing> missing,
            @Nullable String reason) {}

    /** What the applicant says about what was supplied. */
    public record SupplementDossier(String reply) {}

    private static final int SHORTEST_REASON = 20;

    private final DossierRepository dossiers;
    private final DossierReader reader;
    private final Supplements supplements;
    private final Submitting submitting;
    private final Rounds rounds;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierCheck(
            DossierRepository dossiers,
            DossierReader reader,
            Supplements supplements,
            Submitting submitting,
            Rounds rounds,
            Deadlines deadlines,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.supplements = supplements;
        this.submitting = submitting;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** Administrative Licensing Law art. 32. @throws Refused on a second supplement or without a reason; the form asks for the list */
    public Outcome checkDossier(DossierId id, CheckDossier answers) {
        var dossier = dossiers.lock(id);
        switch (answers.verdict()) {
            case "accepted" -> accept(dossier, false);
            case "supplement" -> askSupplement(dossier, Objects.requireNonNullElse(answers.missing(), List.of()));
            default -> refuse(dossier, Objects.requireNonNullElse(answers.reason(), ""));
        }
        return Outcome.of(answers.verdict());
    }

    private void accept(Dossier dossier, boolean deemed) {
        var now = clock.instant();
        dossier.accept(now);
        events.publishEvent(
                new DossierFact.DossierAccepted(dossier.id().value(), String.valueOf(dossier.number()), deemed));
        tell(dossier, "dossier-accepted", Map.of("at", now, "decision", decisionBy(dossier)));
    }

    /** The term of the decision runs from the acceptance, at the earliest from the last day of the call. */
    private java.time.Instant decisionBy(Dossier dossier) {
        var today = WorkingCalendar.today(clock);
        var closes = rounds.heading(dossier.roundId()).orElseThrow().closesOn();
        return deadlines.after("D1", closes.isAfter(today) ? closes : today);
    }

    private void askSupplement(Dossier dossier, List<Supplement.Missing> missing) {
        if (reader.proceedings(dossier.id()).supplement() != null) {
            throw new Refused("dossiers.refused.second-supplement");
        }
        var now = clock.instant();
        var due = deadlines.after("T3", WorkingCalendar.today(clock));
        dossier.moveTo(DossierStatus.SUPPLEMENT, now);
        supplements.ask(dossier.id(), missing, now, due);
        events.publishEvent(new DossierFact.SupplementAsked(dossier.id().value(), missing, due));
        String list = missing.stream()
                .map(item -> item.section() + "  " + item.what())
                .collect(Collectors.joining("\n"));
        tell(dossier, "dossier-supplement", Map.of("due", due, "list", list));
    }

    private void refuse(Dossier dossier, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refused("dossiers.refused.reason-missing");
        }
        dossier.refuse(reason, clock.instant());
        rounds.conclude(dossier.id().value(), Conclusion.out());
        events.publishEvent(new DossierFact.DossierRefused(dossier.id().value(), "check", reason));
        tell(dossier, "dossier-refused", Map.of("reason", reason));
    }

    /** The applicant has changed the sections and hands in again; both versions are kept. */
    public Outcome supplementDossier(DossierId id, SupplementDossier answers) {
        var submission = submitting.submitAgain(id);
        supplements.reply(id, answers.reply(), clock.instant());
        events.publishEvent(new DossierFact.DossierSupplemented(id.value(), submission.version(), submission.sha256()));
        return Outcome.NONE;
    }

    /** When silence becomes acceptance: counted from the handing-in, in whose transaction the engine asks this. */
    public Date checkDue(String caseId) {
        return deadlines.due("T2");
    }

    /** Counted from the asking, in whose transaction the engine asks this. */
    public Date supplementDue(String caseId) {
        return deadlines.due("T3");
    }

    /** Not told in time: accepted as of the day it was received (art. 32). */
    public String deemAccepted(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        accept(dossier, true);
        return "accepted";
    }

    public String lapseDossier(String caseId) {
        var dossier = dossiers.lock(DossierId.of(caseId));
        dossier.moveTo(DossierStatus.LAPSED, clock.instant());
        rounds.conclude(dossier.id().value(), Conclusion.out());
        events.publishEvent(new DossierFact.DossierLapsed(dossier.id().value(), "supplement"));
        var supplement = Objects.requireNonNull(reader.proceedings(dossier.id()).supplement());
        tell(dossier, "dossier-lapsed", Map.of("due", supplement.due()));
        return "lapsed";
    }

    private void tell(Dossier dossier, String template, Map<String, Object> values) {
        notifications.tellApplicant(dossier.asCase(), template, values);
    }
}
