package org.assay.rounds.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.rounds.Candidacy;
import org.assay.rounds.Conclusion;
import org.assay.rounds.Overview;
import org.assay.rounds.Ranking;
import org.assay.rounds.RoundRow;
import org.assay.rounds.RoundStatus;
import org.assay.rounds.Rounds;
import org.assay.rounds.Standing;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for programs: calls for everybody, and for those who lead rounds also candidates and ranking. */
@RestController
class RoundsApi {

    private final Rounds rounds;
    private final Cases cases;
    private final CurrentPerson currentPerson;

    RoundsApi(Rounds rounds, Cases cases, CurrentPerson currentPerson) {
        this.rounds = rounds;
        this.cases = cases;
        this.currentPerson = currentPerson;
    }

    /** A candidate with its scores; the rank is null for one that is not ranked. */
    record CandidateView(
            UUID dossierId,
            String number,
            String organization,
            String certificate,
            String field,
            String track,
            Conclusion.@Nullable Result result,
            @Nullable BigDecimal total,
            Map<String, BigDecimal> means,
            @Nullable Integer rank,
            boolean placed,
            boolean removed,
            Standing standing) {}

    /** A round with where it waits and who competes in it. */
    record RoundView(
            CallView call, List<Whereabouts> where, Map<String, Integer> funnel, List<CandidateView> candidates) {}

    /** A published call in a list. */
    record CallRow(UUID id, String number, String title, RoundStatus status, LocalDate opensOn, LocalDate closesOn) {}

    /** Lists the published calls, the newest first. */
    @GetMapping("/api/public/calls")
    List<CallRow> calls() {
        return rounds.published().stream()
                .map(row ->
                        new CallRow(row.id(), row.number(), row.title(), row.status(), row.opensOn(), row.closesOn()))
                .toList();
    }

    /** Shows a published call with its places, dates and score sheet. */
    @GetMapping("/api/public/calls/{id}")
    CallView call(@PathVariable UUID id) {
        return CallView.of(rounds.expectPublic(id));
    }

    /** Lists all rounds, drafts too, for those who lead or decide them. */
    @GetMapping("/api/rounds")
    List<RoundRow> list() {
        refuseStrangers();
        return rounds.all();
    }

    /** Shows a round with where it waits, how many dossiers stand where, and its candidates in their ranking. */
    @GetMapping("/api/rounds/{id}")
    RoundView show(@PathVariable UUID id) {
        refuseStrangers();
        var overview = rounds.overview(id);
        return new RoundView(
                CallView.of(overview.round()), cases.whereabouts(id), overview.funnel(), candidates(overview));
    }

    private void refuseStrangers() {
        if (!Rounds.areVisibleTo(currentPerson.expect())) {
            throw new NotYours();
        }
    }

    private static List<CandidateView> candidates(Overview overview) {
        return overview.candidates().stream()
                .map(each -> view(each, line(overview.ranking(), each)))
                .toList();
    }

    private static Ranking.@Nullable Line line(Ranking ranking, Candidacy candidacy) {
        return ranking.lines().stream()
                .filter(line -> line.candidate().dossierId().equals(candidacy.dossierId()))
                .findFirst()
                .orElse(null);
    }

    private static CandidateView view(Candidacy each, Ranking.@Nullable Line line) {
        return new CandidateView(
                each.dossierId(),
                each.number(),
                each.organization(),
                each.certificate(),
                each.field().code(),
                each.track().name(),
                each.result(),
                each.total(),
                each.means(),
                line == null ? null : line.rank(),
                line != null && line.placed(),
                each.removed(),
                each.standing());
    }
}
