package org.assay.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.announcements.Announcements;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins rounds, takes in their candidates, and answers what became of each. */
@Component
@Transactional
public class Rounds {

    /** The kind of case a round is. */
    public static final String KIND = "rounds";

    /** Working days until a new draft would open if nobody changed its dates: enough to draft and approve it. */
    private static final int LEAD = 15;

    private final RoundRepository rounds;
    private final Candidacies candidacies;
    private final CallRules rules;
    private final Announcements announcements;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            RoundRepository rounds,
            Candidacies candidacies,
            CallRules rules,
            Announcements announcements,
            Flow flow,
            CurrentPerson currentPerson,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.candidacies = candidacies;
        this.rules = rules;
        this.announcements = announcements;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a round; its call then waits to be drafted. @throws NotYours for anybody but a case officer */
    public Round begin() {
        if (currentPerson.find().filter(actor -> actor.is(Role.CASE_OFFICER)).isEmpty()) {
            throw new NotYours();
        }
        LocalDate today = WorkingCalendar.today(clock);
        LocalDate opensOn = calendar.days().plus(today, LEAD);
        LocalDate closesOn = calendar.days().plus(opensOn, rules.usualWorkingDays());
        var round =
                rounds.saveAndFlush(new Round(Ids.next(), number(today.getYear()), opensOn, closesOn, clock.instant()));
        flow.begin(
                "recruitment-round",
                new CaseRef(round.id(), KIND, round.number(), round.title(), null, null, null, null, round.id()));
        events.publishEvent(new RoundFact.RoundBegun(round.id(), round.number()));
        return round;
    }

    private String number(int year) {
        int serial = jdbc.sql("""
                insert into round_serial (year, last) values (?, 1)
                on conflict (year) do update set last = round_serial.last + 1 returning last""").param(year).query(Integer.class).single();
        return "RND-%d-%03d".formatted(year, serial);
    }

    /** @throws NotYours when there is no such round */
    @Transactional(readOnly = true)
    public Round expect(UUID id) {
        return rounds.findWholeById(id).orElseThrow(NotYours::new);
    }

    /** The rounds that take dossiers now, the one that closes first at the head. */
    @Transactional(readOnly = true)
    public List<Round> open() {
        return rounds.findByStatusInOrderByClosesOn(Set.of(RoundStatus.OPEN)).stream()
                .filter(round -> round.isOpenAt(clock.instant()))
                .toList();
    }

    /** The published rounds as lists mention them, the one that closes last at the head. */
    @Transactional(readOnly = true)
    public List<RoundHeading> headings() {
        return jdbc.sql("select * from round where published_at is not null order by closes_on desc, id")
                .query(RoundHeading.class)
                .list();
    }

    /** A published round as a page about one of its dossiers mentions it. */
    @Transactional(readOnly = true)
    public Optional<RoundHeading> heading(UUID id) {
        return jdbc.sql("select * from round where id = ? and published_at is not null")
                .param(id)
                .query(RoundHeading.class)
                .optional();
    }

    /** Every call that was published, also those already decided, the newest first. */
    @Transactional(readOnly = true)
    public List<RoundRow> published() {
        return all().stream().filter(row -> row.status().isPublic()).toList();
    }

    /**
     * Takes a dossier in, as part of its submission.
     *
     * @throws Refused when the round takes no dossiers now, offers no place in the field on the track, or has the dossier already
     */
    public void enter(UUID roundId, Candidate candidate) {
        var round = rounds.findById(roundId).orElseThrow(NotYours::new);
        if (!round.isOpenAt(clock.instant())) {
            throw new Refused("rounds.refused.not-open", round.number());
        }
        if (!round.offers(candidate.field(), candidate.track())) {
            throw new Refused("rounds.refused.no-such-place", round.number());
        }
        if (!candidacies.enter(roundId, candidate, clock.instant())) {
            boolean before = candidacies.find(candidate.dossierId()).isPresent();
            throw new Refused(before ? "rounds.refused.entered-before" : "rounds.refused.not-open", round.number());
        }
        events.publishEvent(new RoundFact.CandidateEntered(roundId, candidate.dossierId(), candidate.number()));
    }

    /**
     * Records how a candidate came out of the reviews, or that it left. When it was the last of a closed round, the ranking begins.
     *
     * @throws Refused when the list is already under public notice or decided
     */
    public void conclude(UUID dossierId, Conclusion conclusion) {
        var candidacy = candidacies.find(dossierId).orElseThrow(NotYours::new);
        var round = rounds.findByIdForUpdate(candidacy.roundId()).orElseThrow(NotYours::new);
        if (round.status().compareTo(RoundStatus.NOTICED) >= 0) {
            throw new Refused("rounds.refused.already-noticed", round.number());
        }
        candidacies.conclude(dossierId, conclusion);
        events.publishEvent(
                new RoundFact.CandidateConcluded(round.id(), dossierId, candidacy.number(), conclusion.result()));
        if (round.status() == RoundStatus.CLOSED && !candidacies.isAnyPending(round.id())) {
            round.beginReviewing();
            rounds.saveAndFlush(round);
            flow.tellIfWaiting("reviews-concluded", round.id());
        }
    }

    /** What the decision means for a dossier; PENDING before it. @throws NotYours when it never entered a round */
    @Transactional(readOnly = true)
    public Standing standing(UUID dossierId) {
        return candidacies.find(dossierId).orElseThrow(NotYours::new).standing();
    }

    /** Whether this person may see what goes on in rounds before it is public. */
    public static boolean areVisibleTo(Actor actor) {
        return actor.isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.MEETING_MEMBER, Role.AUDITOR);
    }

    /** Every round, the newest first. */
    @Transactional(readOnly = true)
    public List<RoundRow> all() {
        return jdbc.sql("""
                select r.id, r.number, r.title, r.status, r.opens_on, r.closes_on,
                       (select count(*) from round_candidate c where c.round_id = r.id) as arrivals
                from round r order by r.begun_at desc, r.id desc limit 200""").query(RoundRow.class).list();
    }

    /** A call anybody may read. @throws NotYours while it is not published */
    @Transactional(readOnly = true)
    public Round expectPublic(UUID id) {
        return rounds.findWholeById(id)
                .filter(round -> round.status().isPublic())
                .orElseThrow(NotYours::new);
    }

    /** The round at a glance, with the ranking as it would be now. */
    @Transactional(readOnly = true)
    public Overview overview(UUID id) {
        var round = expect(id);
        boolean noticed = round.status() == RoundStatus.NOTICED;
        return Overview.of(round, candidacies.of(id, noticed ? announcements.removedBy(id) : Set.of()));
    }
}
