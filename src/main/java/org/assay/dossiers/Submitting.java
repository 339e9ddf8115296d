package org.assay.dossiers;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.documents.Documents;
import org.assay.notifications.Notifications;
import org.assay.organizations.Organizations;
import org.assay.people.CurrentPerson;
import org.assay.rounds.Candidate;
import org.assay.rounds.RoundStatus;
import org.assay.rounds.Rounds;
import org.assay.shared.CaseNumber;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands a dossier in and takes it back: the case, the round and the process move together. */
@Component
class Submitting {

    private final DossierRepository dossiers;
    private final Sections sections;
    private final Submissions submissions;
    private final SelfCheck selfCheck;
    private final Documents documents;
    private final Organizations organizations;
    private final Rounds rounds;
    private final Flow flow;
    private final Notifications notifications;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(
            DossierRepository dossiers,
            Sections sections,
            Submissions submissions,
            SelfCheck selfCheck,
            Documents documents,
            Organizations organizations,
            Rounds rounds,
            Flow flow,
            Notifications notifications,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.sections = sections;
        this.submissions = submissions;
        this.selfCheck = selfCheck;
        this.documents = documents;
        this.organizations = organizations;
        this.rounds = rounds;
        this.flow = flow;
        this.notifications = notifications;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Called with the dossier locked. */
    Receipt submit(Dossier dossier, @Nullable String key) {
        if (key != null && submissions.wasMadeWith(dossier.id(), key)) {
            var first = submissions.of(dossier.id()).get(0);
            return new Receipt(String.valueOf(dossier.number()), first.at(), first.sha256());
        }
        if (dossier.status() != DossierStatus.DRAFT) {
            throw new Refused("dossiers.refused.already-submitted");
        }
        refuseIncomplete(dossier);
        dossier.submit(number(), clock.instant());
        dossiers.saveAndFlush(dossier);
        var submission = freeze(dossier, key);
        var candidate = candidate(dossier);
        rounds.enter(dossier.roundId(), candidate);
        events.publishEvent(new DossierFact.DossierSubmitted(
                dossier.id().value(), candidate.number(), submission.version(), submission.sha256()));
        flow.begin(
                "dossier-selection",
                new CaseRef(
                        dossier.id().value(),
                        Dossiers.KIND,
                        candidate.number(),
                        candidate.certificate(),
                        dossier.organizationId(),
                        dossier.organization(),
                        candidate.field().code(),
                        organizations.expect(dossier.organizationId()).region().code(),
                        dossier.roundId()));
        notifications.tellOrganization(
                dossier.organizationId(),
                "dossier-received",
                dossier.id().value(),
                Map.of("at", submission.at(), "hash", submission.sha256()));
        return new Receipt(candidate.number(), submission.at(), submission.sha256());
    }

    /** Hands in again what was supplemented. */
    Submission submitAgain(Dossier dossier) {
        refuseIncomplete(dossier);
        dossier.submit(String.valueOf(dossier.number()), clock.instant());
        dossiers.saveAndFlush(dossier);
        return freeze(dossier, null);
    }

    private void refuseIncomplete(Dossier dossier) {
        long errors =
                selfCheck.of(dossier, false).stream().filter(Finding::isError).count();
        if (errors > 0) {
            throw new Refused("dossiers.refused.incomplete", errors);
        }
    }

    private Submission freeze(Dossier dossier, @Nullable String key) {
        return submissions.freeze(
                dossier.id(),
                String.valueOf(dossier.number()),
                sections.of(dossier.id()),
                documents.of(dossier.id().value()),
                currentPerson.expect().personId(),
                key,
                clock.instant());
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
            dossiers.saveAndFlush(dossier);
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
