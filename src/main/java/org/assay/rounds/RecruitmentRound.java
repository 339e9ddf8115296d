package org.assay.rounds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.assay.announcements.Announcements;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/rounds/recruitment-round.bpmn calls: each method bears the name of its element. */
@Component
@Transactional
public class RecruitmentRound {

    private static final Outcome RETURNED = Outcome.of("returned");

    private final RoundRepository rounds;
    private final Candidacies candidacies;
    private final CallRules rules;
    private final Shortlist shortlist;
    private final RoundPapers papers;
    private final Announcements announcements;
    private final Flow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecruitmentRound(
            RoundRepository rounds,
            Candidacies candidacies,
            CallRules rules,
            Shortlist shortlist,
            RoundPapers papers,
            Announcements announcements,
            Flow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.candidacies = candidacies;
        this.rules = rules;
        this.shortlist = shortlist;
        this.papers = papers;
        this.announcements = announcements;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    /** One row of the places: how many certificates in a field on a track. */
    public record PlaceRow(String field, Track track, BigDecimal places) {}

    /** One row of the score sheet. */
    public record CriterionRow(String code, String name, BigDecimal weight, boolean veto) {}

    /** The answers to draft-call. */
    public record DraftCall(
            @Nullable String title,
            String legalBasis,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable String contact,
            String feeStatement,
            List<PlaceRow> places,
            List<CriterionRow> criteria) {}

    /** The answers to approve-call. */
    public record ApproveCall(String decision, @Nullable String reason) {}

    /** Votes cast for one of those whom nothing else tells apart. */
    public record VoteRow(String number, BigDecimal votes) {}

    /** The answers to rank-candidates. */
    public record RankCandidates(
            @Nullable String note, @Nullable List<VoteRow> votes, boolean confirmed) {}

    /** The answers to confirm-shortlist. */
    public record ConfirmShortlist(
            String decision, @Nullable String reason) {}

    /** Somebody on the noticed list whom the meeting leaves out. */
    public record Exclusion(String number, String reason) {}

    /** The answers to decide-round. */
    public record DecideRound(
            String minuteNumber,
            String documentNumber,
            String reasons,
            String remedy,
            @Nullable List<Exclusion> exclusions) {}

    /** Starts from the last draft; a first one from the proposed dates, the usual statements and the usual score sheet. */
    @Transactional(readOnly = true)
    public DraftCall draftCallPrefill(UUID id) {
        var round = rounds.findById(id).orElseThrow(NotYours::new);
        return round.criteria().isEmpty() ? papers.firstDraft(round) : papers.lastDraft(round);
    }

    /** @throws Refused when the period, the places or the score sheet break a rule */
    public Outcome draftCall(UUID id, DraftCall answers) {
        var round = expect(id);
        var call = papers.call(answers);
        rules.check(call, WorkingCalendar.today(clock));
        round.draft(call);
        flow.rename(new CaseRef(id, Rounds.KIND, round.number(), round.title(), null, null, null, null, id));
        events.publishEvent(new RoundFact.CallDrafted(
                id, call.title(), call.opensOn(), call.closesOn(), call.places(), call.criteria()));
        return Outcome.NONE;
    }

    /** Approves the call and locks its score sheet, or returns it. @throws Refused when its opening day has passed */
    public Outcome approveCall(UUID id, ApproveCall answers) {
        var round = expect(id);
        if (answers.decision().equals(RETURNED.value())) {
            round.sendBack(answers.reason());
            return RETURNED;
        }
        round.approve(WorkingCalendar.today(clock));
        return Outcome.of("approved");
    }

    public void publishCall(String caseId) {
        var round = expect(caseId);
        round.publish(clock.instant());
        announcements.publish(papers.callPaper(round));
        events.publishEvent(new RoundFact.CallPublished(round.id(), round.title()));
    }

    /** The first moment of the opening day. */
    public Date opensAt(String caseId) {
        return Date.from(
                expect(caseId).opensOn().atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    public void openRound(String caseId) {
        var round = expect(caseId);
        round.open();
        events.publishEvent(new RoundFact.RoundOpened(round.id()));
    }

    /** The last moment of the closing day. */
    public Date closesAt(String caseId) {
        return Date.from(expect(caseId).closesAt());
    }

    /** @return {@code concluded} when no candidate waits for its reviews, else {@code pending} */
    public String closeRound(String caseId) {
        var round = expect(caseId);
        round.close(clock.instant());
        events.publishEvent(
                new RoundFact.RoundClosed(round.id(), candidacies.of(round.id()).size()));
        if (candidacies.isAnyPending(round.id())) {
            return "pending";
        }
        round.beginReviewing();
        return "concluded";
    }

    /** Starts with a row for each of those whom only a vote can tell apart. */
    @Transactional(readOnly = true)
    public RankCandidates rankCandidatesPrefill(UUID id) {
        var round = rounds.findById(id).orElseThrow(NotYours::new);
        var rows =
                Ranking.of(round.places(), candidacies.of(id, announcements.removedBy(id))).tiedAcrossTheLine().stream()
                        .map(tied -> new VoteRow(tied.number(), BigDecimal.valueOf(tied.votes())))
                        .toList();
        return new RankCandidates(round.rankingNote(), rows, false);
    }

    /** @throws Refused when the line falls between equals and no vote has told them apart */
    public Outcome rankCandidates(UUID id, RankCandidates answers) {
        var round = expect(id);
        if (round.status() == RoundStatus.NOTICED) {
            round.beginReviewing();
        }
        var ranking = shortlist.rank(round, answers.votes() == null ? List.of() : answers.votes(), answers.note());
        round.noteRanking(answers.note());
        events.publishEvent(new RoundFact.CandidatesRanked(id, numbers(ranking.placed()), numbers(ranking.reserve())));
        return Outcome.NONE;
    }

    /** Confirms the list for public notice, or returns it. @throws Refused when it is no longer the list that was ranked */
    public Outcome confirmShortlist(UUID id, ConfirmShortlist answers) {
        var round = expect(id);
        if (answers.decision().equals(RETURNED.value())) {
            round.sendBack(answers.reason());
            return RETURNED;
        }
        var candidates = candidacies.of(id);
        var ranking = Ranking.of(round.places(), candidates);
        if (!ranking.isAsSubmitted(candidates)) {
            throw new Refused("rounds.refused.list-changed");
        }
        announcements.prepareNotice(papers.notice(round, round.giveNotice(), ranking.placed()));
        events.publishEvent(new RoundFact.ShortlistConfirmed(id, numbers(ranking.placed())));
        return Outcome.of("confirmed");
    }

    /** Settles what becomes of every candidate. @throws Refused when somebody left out is not on the noticed list, or named twice */
    public Outcome decideRound(UUID id, DecideRound answers) {
        var round = expect(id);
        shortlist.leaveOut(id, answers.exclusions() == null ? List.of() : answers.exclusions());
        round.decide(
                new Decision(answers.minuteNumber(), answers.documentNumber(), answers.reasons(), answers.remedy()),
                clock.instant());
        candidacies.settle(id);
        return Outcome.NONE;
    }

    public void announceDecision(String caseId) {
        // The same command has locked and decided it.
        var round = rounds.findById(UUID.fromString(caseId)).orElseThrow(NotYours::new);
        var selected = candidacies.of(round.id()).stream()
                .filter(candidate -> candidate.standing() == Standing.SELECTED)
                .toList();
        var paper = papers.decision(round, selected);
        announcements.publish(paper);
        rounds.flush();
        events.publishEvent(new RoundDecided(round.id(), paper.documentNumber()));
    }

    private Round expect(String caseId) {
        return expect(UUID.fromString(caseId));
    }

    private Round expect(UUID id) {
        return rounds.findByIdForUpdate(id).orElseThrow(NotYours::new);
    }

    private static List<String> numbers(List<Candidacy> candidates) {
        return candidates.stream().map(Candidacy::number).toList();
    }
}
