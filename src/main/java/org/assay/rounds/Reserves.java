package org.assay.rounds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.announcements.Announcements;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reserve of a decided round: who is next for a place that falls free, under a notice and a decision of its own (P6, P7.5). */
@Component
@Transactional
public class Reserves {

    private final RoundRepository rounds;
    private final Candidacies candidacies;
    private final RoundPapers papers;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int months;

    Reserves(
            RoundRepository rounds,
            Candidacies candidacies,
            RoundPapers papers,
            Announcements announcements,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${assay.reserve-months:12}") int months) {
        this.rounds = rounds;
        this.candidacies = candidacies;
        this.papers = papers;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
        this.months = months;
    }

    /**
     * The place of a selected candidate falls free.
     *
     * @return the dossier that is next for it; empty when nobody is in reserve any more or the reserve is older than it may be
     */
    public Optional<UUID> vacate(UUID dossierId) {
        var leaving = candidacies.find(dossierId).orElseThrow(NotYours::new);
        var round = lock(leaving);
        candidacies.stand(dossierId, Standing.LAPSED, null);
        return next(round, leaving);
    }

    /** Who was next is not given the place after all. */
    public void turnDown(UUID dossierId, String reason) {
        lock(offered(dossierId));
        candidacies.stand(dossierId, Standing.NOT_SELECTED, reason);
    }

    /** @return the dossier that is next after one that was turned down */
    public Optional<UUID> after(UUID dossierId) {
        var turnedDown = candidacies.find(dossierId).orElseThrow(NotYours::new);
        return next(lock(turnedDown), turnedDown);
    }

    /** The place stays vacant; who was next is in reserve as before. */
    public void leaveVacant(UUID dossierId, String reason) {
        var candidacy = offered(dossierId);
        lock(candidacy);
        candidacies.stand(dossierId, Standing.RESERVE, null);
        events.publishEvent(new RoundFact.PlaceLeftVacant(candidacy.roundId(), candidacy.number(), reason));
    }

    /** Prepares the notice about who moves up; its subject is the dossier. */
    public void giveNotice(UUID dossierId) {
        var candidacy = offered(dossierId);
        var round = lock(candidacy);
        announcements.prepareNotice(papers.successorNotice(round, round.nextNotice(), candidacy));
    }

    /** Publishes the decision that the dossier takes the place. */
    public void moveUp(UUID dossierId, Decision decision) {
        var candidacy = offered(dossierId);
        var round = lock(candidacy);
        candidacies.stand(dossierId, Standing.SELECTED, null);
        announcements.publish(papers.successorDecision(round, decision, candidacy));
        events.publishEvent(new RoundFact.ReserveMovedUp(round.id(), candidacy.number(), decision.documentNumber()));
    }

    /** How the decision on the round told of the remedy; null when it is not decided. */
    @Transactional(readOnly = true)
    public @Nullable String remedy(UUID dossierId) {
        return candidacies
                .find(dossierId)
                .flatMap(candidacy -> rounds.findById(candidacy.roundId()))
                .map(Round::decision)
                .map(Decision::remedy)
                .orElse(null);
    }

    private Optional<UUID> next(Round round, Candidacy leaving) {
        var next = isOver(round)
                ? Optional.<Candidacy>empty()
                : candidacies.of(round.id()).stream()
                        .filter(each -> each.standing() == Standing.RESERVE
                                && each.ranked() != null
                                && each.field() == leaving.field()
                                && each.track() == leaving.track())
                        .min(Comparator.comparing((Candidacy each) -> Objects.requireNonNull(each.ranked()))
                                .thenComparing(each -> lot(leaving, each)));
        next.ifPresent(each -> candidacies.stand(each.dossierId(), Standing.OFFERED, null));
        events.publishEvent(new RoundFact.PlaceFreed(
                round.id(), leaving.number(), next.map(Candidacy::number).orElse(null)));
        return next.map(Candidacy::dossierId);
    }

    /** Equals below the line were not voted upon; which is first follows from whose place it is, never from the time of submission. */
    private static String lot(Candidacy leaving, Candidacy candidate) {
        String both = leaving.dossierId() + " " + candidate.dossierId();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private boolean isOver(Round round) {
        var decided = Objects.requireNonNull(round.decidedAt()).atZone(WorkingCalendar.ZONE);
        return decided.plusMonths(months).isBefore(clock.instant().atZone(WorkingCalendar.ZONE));
    }

    private Candidacy offered(UUID dossierId) {
        return candidacies
                .find(dossierId)
                .filter(candidacy -> candidacy.standing() == Standing.OFFERED)
                .orElseThrow(() -> new Refused("rounds.refused.not-offered"));
    }

    private Round lock(Candidacy candidacy) {
        return rounds.findByIdForUpdate(candidacy.roundId()).orElseThrow(NotYours::new);
    }
}
