package org.assay.reviews;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.forms.Problem;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.workflow.Deadlines;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/reviews/expert-review.bpmn calls: each method bears the name of its element. */
@Component
@Transactional
public class ExpertReview {
    private final PanelRepository panels;
    private final PanelDraws draws;
    private final Seats seats;
    private final Scoring scoring;
    private final PanelReports reports;
    private final Deadlines deadlines;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ExpertReview(
            PanelRepository panels,
            PanelDraws draws,
            Seats seats,
            Scoring scoring,
            PanelReports reports,
            Deadlines deadlines,
            CurrentPerson currentPerson,
            Clock clock) {
        this.panels = panels;
        this.draws = draws;
        this.seats = seats;
        this.scoring = scoring;
        this.reports = reports;
        this.deadlines = deadlines;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The nonce is what the witness calls. */
    public record DrawPanel(String nonce, String witness) {}

    /** @param grounds the codes of declared grounds when the expert stands aside */
    public record AcceptSeat(String answer, @Nullable List<String> grounds, boolean declaration) {}

    public record WidenPool(List<String> fields, String nonce, String witness, String reason) {}

    public record ScoreDossier(
            @Nullable List<SheetInput.Row> scores,
            PanelScore.Vote vote,
            @Nullable String comment,
            boolean signed) {
        SheetInput sheet() {
            return new SheetInput(scores == null ? List.of() : scores, vote, comment);
        }
    }

    public record ReviseScore(
            @Nullable List<SheetInput.Row> scores,
            PanelScore.Vote vote,
            @Nullable String comment,
            @Nullable String revisionReason,
            boolean signed) {
        SheetInput sheet() {
            return new SheetInput(scores == null ? List.of() : scores, vote, comment);
        }
    }

    public record ConcludePanel(
            String summary,
            @Nullable String conditions,
            @Nullable String dissent,
            boolean signed) {}

    public void freezePool(String caseId) {
        draws.freeze(lock(UUID.fromString(caseId)));
    }

    public Outcome drawPanel(UUID caseId, DrawPanel answers) {
        draws.draw(lock(caseId), answers.nonce(), answers.witness());
        return Outcome.of("drawn");
    }

    /** The seats of a panel, one text each; the multi-instance parts of the model run once for each. */
    public List<String> seats(String caseId) {
        return IntStream.rangeClosed(1, Seating.SEATS)
                .mapToObj(number -> new Seat(UUID.fromString(caseId), number).toString())
                .toList();
    }

    /** The person who has the seat or is asked to take it, as the engine's assignee. */
    @Transactional(readOnly = true)
    public String expertOf(String seat) {
        Seat wanted = Seat.of(seat);
        return panels.findById(wanted.caseId())
                .flatMap(panel -> panel.seating().holder(wanted.number()))
                .orElseThrow(() -> new IllegalStateException("Nobody holds the seat " + seat))
                .personId()
                .toString();
    }

    /** T6; after it the seat goes to the reserve. */
    public Date replyDue(String seat) {
        return deadlines.due("T6");
    }

    public Outcome acceptSeat(UUID caseId, AcceptSeat answers) {
        Panel panel = lock(caseId);
        PanelMember member = panel.seating()
                .member(me(), PanelMember.Status.OFFERED)
                .orElseThrow(() -> new Refused(
                        "reviews.refused.seat-not-offered", panel.subject().number()));
        if (!answers.answer().equals("accept")) {
            seats.refuse(panel, member, answers.answer().equals("conflict"), answers.grounds());
            return Outcome.of("free");
        }
        if (!answers.declaration()) {
            throw new InvalidAnswers(List.of(new Problem("declaration", "forms.problem.required")));
        }
        seats.take(panel, member);
        return Outcome.of("taken");
    }

    /** Hands the seat to the first of the reserve who may sit there; whoever did not answer in time loses it here. */
    public String replaceExpert(String seat) {
        Seat vacant = Seat.of(seat);
        return seats.replace(lock(vacant.caseId()), vacant.number()) ? "replaced" : "exhausted";
    }

    /** Draws for every vacant seat at once; where such a draw has already filled this one, nothing is drawn again. */
    public Outcome widenPool(UUID caseId, WidenPool answers) {
        Panel panel = lock(caseId);
        if (!panel.seating().vacant().isEmpty()) {
            draws.widen(panel, Set.copyOf(answers.fields()), answers.reason(), answers.nonce(), answers.witness());
        }
        return Outcome.of("widened");
    }

    @Transactional(readOnly = true)
    public Map<String, Object> scoreDossierPrefill(UUID caseId) {
        return Scoring.blank(expect(caseId));
    }

    public Outcome scoreDossier(UUID caseId, ScoreDossier answers) {
        Panel panel = lock(caseId);
        scoring.score(panel, mySeat(panel), answers.sheet());
        return Outcome.of("scored");
    }

    public String totalScores(String caseId) {
        return scoring.total(lock(UUID.fromString(caseId))) ? "divergent" : "agreed";
    }

    @Transactional(readOnly = true)
    public Map<String, Object> reviseScorePrefill(UUID caseId) {
        Panel panel = expect(caseId);
        return scoring.first(panel, mySeat(panel));
    }

    public Outcome reviseScore(UUID caseId, ReviseScore answers) {
        Panel panel = lock(caseId);
        scoring.revise(panel, mySeat(panel), answers.sheet(), answers.revisionReason());
        return Outcome.of("revised");
    }

    /** The chair, as the engine's assignee. */
    @Transactional(readOnly = true)
    public String chair(String caseId) {
        return expect(UUID.fromString(caseId))
                .chair()
                .orElseThrow(() -> new IllegalStateException("The panel " + caseId + " has no chair"))
                .personId()
                .toString();
    }

    public Outcome concludePanel(UUID caseId, ConcludePanel answers) {
        PanelReport report =
                new PanelReport(answers.summary(), answers.conditions(), answers.dissent(), clock.instant());
        reports.write(lock(caseId), me(), report);
        return Outcome.of("reported");
    }

    public String judgePanel(String caseId) {
        return reports.judge(lock(UUID.fromString(caseId)));
    }

    private PanelMember mySeat(Panel panel) {
        return panel.seating().member(me(), PanelMember.Status.TAKEN).orElseThrow(NotYours::new);
    }

    private UUID me() {
        return currentPerson.expect().personId();
    }

    private Panel expect(UUID caseId) {
        return panels.findById(caseId).orElseThrow(NotYours::new);
    }

    private Panel lock(UUID caseId) {
        return panels.findByIdForUpdate(caseId).orElseThrow(NotYours::new);
    }
}
