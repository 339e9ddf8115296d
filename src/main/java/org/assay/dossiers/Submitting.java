package org.assay.dossiers;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.notifications.Notifications;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.rounds.Candidate;
import org.assay.rounds.RoundStatus;
import org.assay.rounds.Rounds;
import org.assay.shared.CaseNumber;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands a dossier in and takes it back: the case, the round and the process move together. */
@Component
class Submitting {

    private final DossierReader reader;
    private final Submissions submissions;
    private final SelfCheck selfCheck;
    private final Rounds rounds;
    private final Flow flow;
    private final Notifications notifications;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(
            DossierReader reader,
            Submissions submissions,
            SelfCheck selfCheck,
            Rounds rounds,
            Flow flow,
            Notifications notifications,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.submissions = submissions;
        this.selfCheck = selfCheck;
        this.rounds = rounds;
        this.flow = flow;
        this.notifications = notifications;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotYours for anybody but the applicant */
    Receipt submit(DossierId id, @Nullable String key) {
        var whole = reader.lockWithNames(id)
                .filter(found -> Visibility.isOwn(found.dossier(), currentPerson.expect()))
                .orElseThrow(NotYours::new);
        var dossier = whole.dossier();
        if (dossier.status() != DossierStatus.DRAFT) {
            return repeated(dossier, key);
        }
        refuseIncomplete(whole);
        dossier.submit(number(), clock.instant());
        var submission = freeze(whole, key);
        var candidate = candidate(dossier);
        rounds.enter(dossier.roundId(), candidate);
        events.publishEvent(new DossierFact.DossierSubmitted(
                id.value(), candidate.number(), submission.version(), submission.sha256()));
        String region = String.valueOf(whole.section(Section.A).answers().get("region"));
        flow.begin("dossier-selection", dossier.asCase().in(region));
        notifications.tellApplicant(
                dossier.asCase(), "dossier-received", Map.of("at", submission.at(), "hash", submission.sha256()));
        return receipt(dossier, submission);
    }

    /** What is handed in stays so; whoever sends the very submission that did it is given its receipt again. */
    private Receipt repeated(Dossier dossier, @Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(sent -> submissions.madeWith(dossier.id(), sent))
                .map(first -> receipt(dossier, first))
                .orElseThrow(() -> new Refused("dossiers.refused.already-submitted"));
    }

    private static Receipt receipt(Dossier dossier, Submission submission) {
        return new Receipt(String.valueOf(dossier.number()), submission.at(), submission.sha256());
    }

    /** Hands in again what was supplemented. */
    Submission submitAgain(DossierId id) {
        var whole = reader.lockWithNames(id).orElseThrow(NotYours::new);
        var dossier = whole.dossier();
        refuseIncomplete(whole);
        dossier.submit(String.valueOf(dossier.number()), clock.instant());
        return freeze(whole, null);
    }

    private void refuseIncomplete(WholeDossier whole) {
        var round = rounds.expect(whole.dossier().roundId());
        long errors = selfCheck.of(whole, round, false).stream()
                .filter(Finding::isError)
                .count();
        if (errors > 0) {
            throw new Refused("dossiers.refused.incomplete", errors);
        }
    }

    private Submission freeze(WholeDossier whole, @Nullable String key) {
        return submissions.freeze(whole, currentPerson.expect().personId(), key, clock.instant());
    }

    /** What section C says; the check has made sure that nothing is missing. */
    private static Candidate candidate(Dossier dossier) {
        return new Candidate(
                dossier.id().value(),
                String.valueOf(dossier.number()),
                dossier.organizationId(),
                dossier.organization(),
                String.valueOf(dossier.certificate()),
                dossier.levels().stream().map(Level::name).collect(Collectors.joining(", ")),
                dossier.field().orElseThrow(),
                dossier.track().orElseThrow());
    }

    private String number() {
        int year = WorkingCalendar.today(clock).getYear();
        int serial = jdbc.sql("""
                insert into dossier_number (year, last) values (?, 1)
                on conflict (year) do update set last = dossier_number.last + 1 returning last""").param(year).query(Integer.class).single();
        return CaseNumber.national(CaseNumber.Type.TEO, year, serial).toString();
    }

    /** Called with the dossier locked; a running process closes it, a draft is closed here. */
    void withdraw(Dossier dossier) {
        var status = rounds.expect(dossier.roundId()).status();
        if (dossier.status() == DossierStatus.DRAFT) {
            dossier.moveTo(DossierStatus.WITHDRAWN, clock.instant());
            events.publishEvent(new DossierFact.DossierWithdrawn(dossier.id().value(), null));
            return;
        }
        if (status.compareTo(RoundStatus.NOTICED) >= 0
                || !dossier.status().next().contains(DossierStatus.WITHDRAWN)) {
            throw new Refused("dossiers.refused.too-late-to-withdraw");
        }
        flow.tell("dossier-withdrawn", dossier.id().value());
    }
}
