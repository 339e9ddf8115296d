package org.assay.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.forms.Problem;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
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
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ExpertReview(
            PanelRepository panels,
            PanelDraws draws,
            Seats seats,
            Scoring scoring,
            PanelReports reports,
            CurrentPerson currentPerson,
            Clock clock) {
        this.panels = panels;
        this.draws = draws;
        this.seats = seats;
        this.scoring = scoring;
        this.reports = reports;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The nonce is what the witness calls. */
    public record DrawPanel(String nonce) {}

    /** @param grounds the codes of declared grounds when the expert stands aside */
    public record AcceptSeat(String answer, @Nullable List<String> grounds, boolean declaration) {}

    public record WidenPool(List<String> fields, String reason) {}

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

    /** @param reason why the member does not sign */
    public record SignReport(String decision, @Nullable String reason) {}

    public void freezePool(String caseId) {
        draws.freeze(lock(UUID.fromString(caseId)));
    }

    public Outcome drawPanel(UUID caseId, DrawPanel answers) {
        boolean filled = draws.draw(lock(caseId), answers.nonce());
        return Outcome.of(filled ? "drawn" : "unfilled");
    }

    public void inviteExperts(String caseId) {
        draws.invite(lock(UUID.fromString(caseId)));
    }

    /** The seats somebody is asked to take, one text each; a multi-instance step runs once for each. */
    @Transactional(readOnly = true)
    public List<String> offeredSeats(String caseId) {
        Panel panel = expect(UUID.fromString(caseId));
        return seats(panel, panel.seating().with(PanelMember.Status.OFFERED));
    }

    /** The seats whose members have not signed a sheet. */
    @Transactional(readOnly = true)
    public List<String> unscoredSeats(String caseId) {
        Panel panel = expect(UUID.fromString(caseId));
        return seats(panel, scoring.unscored(panel));
    }

    @Transactional(readOnly = true)
    public List<String> seats(String caseId) {
        Panel panel = expect(UUID.fromString(caseId));
        return seats(panel, panel.seating().seated());
    }

    /** The seats whose members have to sign the report; none when it fell with a seat that was given up. */
    @Transactional(readOnly = true)
    public List<String> signingSeats(String caseId) {
        Panel panel = expect(UUID.fromString(caseId));
        return panel.status() == PanelStatus.SIGNING
                ? seats(panel, panel.seating().unsigned())
                : List.of();
    }

    private static List<String> seats(Panel panel, List<PanelMember> members) {
        return members.stream()
                .map(PanelMember::seat)
                .filter(Objects::nonNull)
                .map(number -> new Seat(panel.id(), number).toString())
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

    public String fillSeats(String caseId) {
        return seats.fill(lock(UUID.fromString(caseId)));
    }

    /** The fields drawn from so far. */
    @Transactional(readOnly = true)
    public Map<String, Object> widenPoolPrefill(UUID caseId) {
        return Map.of(
                "fields", expect(caseId).subject().fields().stream().sorted().toList());
    }

    public Outcome widenPool(UUID caseId, WidenPool answers) {
        draws.widen(lock(caseId), Set.copyOf(answers.fields()), answers.reason());
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
        return scoring.total(lock(UUID.fromString(caseId)));
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

    public Outcome signReport(UUID caseId, SignReport answers) {
        Panel panel = lock(caseId);
        boolean refused = answers.decision().equals("refused");
        reports.sign(panel, mySeat(panel), refused ? Objects.requireNonNullElse(answers.reason(), "") : null);
        return Outcome.of(refused ? "refused" : "signed");
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
