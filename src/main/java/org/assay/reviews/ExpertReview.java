package org.assay.reviews;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.draws.Transcript;
import org.assay.forms.Problem;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Decisions;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/reviews/expert-review.bpmn calls: each method bears the name of its element. */
@Component
@Transactional
public class ExpertReview {
    private final PanelRepository panels;
    private final PanelPool pool;
    private final Seats seats;
    private final Sheets sheets;
    private final Draws draws;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpertReview(
            PanelRepository panels,
            PanelPool pool,
            Seats seats,
            Sheets sheets,
            Draws draws,
            Decisions decisions,
            Deadlines deadlines,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.pool = pool;
        this.seats = seats;
        this.sheets = sheets;
        this.draws = draws;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.currentPerson = currentPerson;
        this.events = events;
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
            boolean signed) {}

    public record ReviseScore(
            @Nullable List<SheetInput.Row> scores,
            PanelScore.Vote vote,
            @Nullable String comment,
            @Nullable String revisionReason,
            boolean signed) {}

    public record ConcludePanel(
            String summary,
            @Nullable String conditions,
            @Nullable String dissent,
            boolean signed) {}

    public void freezePool(String caseId) {
        Panel panel = lock(UUID.fromString(caseId));
        panel.freeze(draws.freeze(pool.pool(panel, Set.of())));
        panels.saveAndFlush(panel);
    }

    /** @throws Refused naming what no draw from this pool could satisfy; nothing is then drawn */
    public Outcome drawPanel(UUID caseId, DrawPanel answers) {
        Panel panel = lock(caseId);
        DrawId draw = panel.drawId().orElseThrow(() -> new Refused("reviews.refused.out-of-turn"));
        Transcript drawn = draws.draw(draw, answers.nonce(), answers.witness());
        refuseUnmet(drawn);
        panel.seat(pool.inOrder(drawn.taken()), pool.inOrder(drawn.reserve()), clock.instant());
        panels.saveAndFlush(panel);
        seats.invite(panel, panel.with(PanelMember.Status.OFFERED));
        events.publishEvent(new PanelDrawn(
                caseId, draw.value(), drawn.taken().size(), drawn.reserve().size()));
        return Outcome.of("drawn");
    }

    /** The seats of a panel, one text each; the multi-instance parts of the model run once for each. */
    public List<String> seats(String caseId) {
        return IntStream.rangeClosed(1, Panel.SEATS)
                .mapToObj(number -> new Seat(UUID.fromString(caseId), number).toString())
                .toList();
    }

    /** The person who has the seat or is asked to take it, as the engine's assignee. */
    @Transactional(readOnly = true)
    public String expertOf(String seat) {
        Seat wanted = Seat.of(seat);
        return panels.findById(wanted.caseId())
                .flatMap(panel -> panel.holder(wanted.number()))
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
        PanelMember member = panel.member(me(), PanelMember.Status.OFFERED)
                .orElseThrow(() -> new Refused("reviews.refused.seat-not-offered", panel.number()));
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
        if (!panel.vacantSeats().isEmpty()) {
            Set<String> fields = Set.copyOf(answers.fields());
            DrawId draw = draws.freeze(pool.pool(panel, fields));
            Transcript drawn = draws.draw(draw, answers.nonce(), answers.witness());
            refuseUnmet(drawn);
            Set<UUID> before =
                    Set.copyOf(panel.members().stream().map(PanelMember::id).toList());
            panel.seatMore(draw, fields, pool.inOrder(drawn.taken()), pool.inOrder(drawn.reserve()), clock.instant());
            panels.saveAndFlush(panel);
            seats.invite(
                    panel,
                    panel.with(PanelMember.Status.OFFERED).stream()
                            .filter(member -> !before.contains(member.id()))
                            .toList());
            events.publishEvent(new PoolWidened(
                    caseId, draw.value(), fields.stream().sorted().toList(), answers.reason()));
        }
        return Outcome.of("widened");
    }

    /** The sheet with its criteria and no points. */
    @Transactional(readOnly = true)
    public Map<String, Object> scoreDossierPrefill(UUID caseId) {
        return Map.of(
                "scores",
                expect(caseId).criteria().stream()
                        .map(criterion -> Map.of("criterion", criterion.code()))
                        .toList());
    }

    public Outcome scoreDossier(UUID caseId, ScoreDossier answers) {
        Panel panel = lock(caseId);
        refuseUnless(panel, PanelStatus.SCORING);
        PanelMember member = mySeat(panel);
        List<SheetInput.Row> rows = answers.scores() == null ? List.of() : answers.scores();
        SheetCheck.refuse(SheetCheck.check(panel.criteria(), rows));
        if (sheets.of(panel, member, 1).isPresent()) {
            throw new Refused("reviews.refused.signed-already");
        }
        SheetInput input = new SheetInput(rows, answers.vote(), answers.comment());
        sheets.keep(new Sheet(caseId, member.id(), 1, input, null, clock.instant()));
        events.publishEvent(new SheetSigned(caseId, member.code(), 1));
        return Outcome.of("scored");
    }

    public String totalScores(String caseId) {
        Panel panel = lock(UUID.fromString(caseId));
        PanelScore score = sheets.count(panel);
        panel.total(score);
        panels.saveAndFlush(panel);
        return score.divergent() ? "divergent" : "agreed";
    }

    /** What the member signed first. */
    @Transactional(readOnly = true)
    public Map<String, Object> reviseScorePrefill(UUID caseId) {
        Panel panel = expect(caseId);
        Sheet first = sheets.of(panel, mySeat(panel), 1).orElseThrow(NotYours::new);
        Map<String, Object> prefill = new LinkedHashMap<>();
        prefill.put("scores", first.scores().stream().map(ExpertReview::row).toList());
        prefill.put("vote", first.vote().name());
        if (first.comment() != null) {
            prefill.put("comment", first.comment());
        }
        return prefill;
    }

    /** Once, with a reason where anything changes; the first sheet is kept beside it. */
    public Outcome reviseScore(UUID caseId, ReviseScore answers) {
        Panel panel = lock(caseId);
        refuseUnless(panel, PanelStatus.CONSENSUS);
        PanelMember member = mySeat(panel);
        Sheet first = sheets.of(panel, member, 1).orElseThrow(NotYours::new);
        List<SheetInput.Row> rows = answers.scores() == null ? List.of() : answers.scores();
        SheetCheck.refuse(SheetCheck.check(panel.criteria(), rows));
        SheetInput input = new SheetInput(rows, answers.vote(), answers.comment());
        SheetCheck.refuse(SheetCheck.checkRevision(first, input, answers.revisionReason()));
        if (sheets.of(panel, member, 2).isPresent()) {
            throw new Refused("reviews.refused.signed-already");
        }
        sheets.keep(new Sheet(caseId, member.id(), 2, input, answers.revisionReason(), clock.instant()));
        events.publishEvent(new SheetSigned(caseId, member.code(), 2));
        if (sheets.signed(panel, 2) == Panel.SEATS) {
            panel.totalRevised(sheets.count(panel));
            panels.saveAndFlush(panel);
        }
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
        Panel panel = lock(caseId);
        if (panel.chair().filter(chair -> chair.personId().equals(me())).isEmpty()) {
            throw new NotYours();
        }
        panel.report(answers.summary(), answers.conditions(), answers.dissent(), clock.instant());
        panels.saveAndFlush(panel);
        return Outcome.of("reported");
    }

    /** P5 as a decision table: {@code recommended}, {@code cultivate} or {@code not-recommended}. */
    public String judgePanel(String caseId) {
        Panel panel = lock(UUID.fromString(caseId));
        PanelScore score = sheets.count(panel);
        String outcome = decisions
                .decide(
                        "panel-outcome",
                        Map.of(
                                "vetoed", score.vetoed(),
                                "total", score.total().doubleValue(),
                                "floorsMet", score.floorsMet(),
                                "votePassed", score.votePassed(),
                                "track", panel.track().name()))
                .map(row -> String.valueOf(row.get("outcome")))
                .orElseThrow(() -> new IllegalStateException("The table panel-outcome has no rule for " + caseId));
        panel.conclude(outcome, clock.instant());
        panels.saveAndFlush(panel);
        events.publishEvent(new PanelConcluded(panel.id(), outcome, score.total()));
        return outcome;
    }

    private static Map<String, Object> row(Score score) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("criterion", score.criterion());
        row.put("points", plain(score.points()));
        row.put("reason", Objects.requireNonNullElse(score.reason(), ""));
        row.put("evidence", Objects.requireNonNullElse(score.evidence(), ""));
        return row;
    }

    /** 7.0 as 7, as it was typed. */
    private static BigDecimal plain(BigDecimal points) {
        return new BigDecimal(points.stripTrailingZeros().toPlainString());
    }

    private static void refuseUnmet(Transcript drawn) {
        if (!drawn.unmet().isEmpty()) {
            throw new Refused(
                    "reviews.refused.infeasible-" + drawn.unmet().get(0),
                    drawn.lines().size());
        }
    }

    private static void refuseUnless(Panel panel, PanelStatus wanted) {
        if (panel.status() != wanted) {
            throw new Refused("reviews.refused.out-of-turn");
        }
    }

    private PanelMember mySeat(Panel panel) {
        return panel.member(me(), PanelMember.Status.TAKEN).orElseThrow(NotYours::new);
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
