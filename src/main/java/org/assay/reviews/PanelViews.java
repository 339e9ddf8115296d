package org.assay.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.draws.Draw;
import org.assay.draws.Draws;
import org.assay.people.Actor;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.assay.workflow.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Panels as pages show them: to those invited, to members who sign, to officers. */
@Component
@Transactional(readOnly = true)
public class PanelViews {
    private final PanelRepository panels;
    private final Sheets sheets;
    private final Draws draws;
    private final PanelDraws panelDraws;
    private final Deadlines deadlines;

    PanelViews(PanelRepository panels, Sheets sheets, Draws draws, PanelDraws panelDraws, Deadlines deadlines) {
        this.panels = panels;
        this.sheets = sheets;
        this.draws = draws;
        this.panelDraws = panelDraws;
        this.deadlines = deadlines;
    }

    /** What somebody asked to review may know before signing. @param days working days for the scores */
    public record Invitation(String field, Track track, int members, int days) {}

    /**
     * How the draw of a panel stands.
     *
     * @param unfrozen whether no pool is committed to yet
     * @param obstacle the sentence that says what stands against freezing the pool of today; null when nothing does
     */
    public record Drawing(
            UUID caseId,
            List<Draw> draws,
            boolean unfrozen,
            @Nullable Refused obstacle) {
        /** Values called in vain so far. */
        public List<Draw> unfilled() {
            return draws.stream().filter(Draw::isUnfilled).toList();
        }

        /** The frozen pool that is drawn from next. */
        public Optional<Draw> next() {
            return draws.stream()
                    .filter(draw -> draw.state() == Draw.State.COMMITTED)
                    .findFirst();
        }
    }

    /** The report a member is asked to sign. */
    public record Report(
            String summary,
            @Nullable String conditions,
            @Nullable String dissent,
            @Nullable BigDecimal total,
            @Nullable BigDecimal range) {}

    /** Somebody drawn, by the hidden code. @param stance how the member stands to the report, as a word that has a text */
    public record MemberLine(
            String code,
            @Nullable Integer seat,
            int place,
            PanelMember.Status status,
            List<String> grounds,
            @Nullable Instant offeredAt,
            @Nullable Instant answeredAt,
            @Nullable Instant leftAt,
            @Nullable String leftReason,
            @Nullable String stance,
            @Nullable String stanceReason,
            boolean chair,
            boolean recusable) {}

    /** A sheet that is kept beside those that count: revised since, or of a member who left. */
    public record KeptSheet(
            String member,
            int edition,
            BigDecimal total,
            PanelScore.Vote vote,
            boolean voided,
            @Nullable String revisionReason) {}

    /** A panel as officers see it; sheets and result only once it has concluded. */
    public record PanelView(
            UUID id,
            String kind,
            String number,
            String title,
            PanelStatus status,
            List<MemberLine> members,
            List<Draw> draws,
            boolean refreezable,
            @Nullable PanelResult result,
            List<KeptSheet> kept) {}

    public Invitation invitation(UUID subjectId) {
        Panel panel = expect(subjectId);
        return new Invitation(
                panel.subject().field(), panel.subject().track(), Seating.SEATS, deadlines.workingDays("T7"));
    }

    /** @throws NotYours when the person has no seat or there is no report */
    public Report report(UUID subjectId, Actor actor) {
        Panel panel = expect(subjectId);
        return panel.seating()
                .member(actor.personId(), PanelMember.Status.TAKEN)
                .flatMap(member -> panel.report())
                .map(report -> new Report(
                        report.summary(), report.conditions(), report.dissent(), panel.total(), panel.range()))
                .orElseThrow(NotYours::new);
    }

    /** The draws of a panel so far, and what stands against the next; for the officer who draws. */
    public Drawing drawing(UUID subjectId) {
        Panel panel = expect(subjectId);
        return new Drawing(
                subjectId,
                draws.of(subjectId),
                panel.status() == PanelStatus.REQUESTED,
                panel.status() == PanelStatus.REQUESTED ? panelDraws.obstacle(panel) : null);
    }

    /** @throws NotYours when the person is no officer */
    public PanelView panel(UUID subjectId, Actor actor) {
        if (!actor.isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR)) {
            throw new NotYours();
        }
        Panel panel = expect(subjectId);
        boolean concluded = panel.status() == PanelStatus.CONCLUDED;
        List<Draw> all = draws.of(subjectId);
        List<Sheet> signed = concluded ? sheets.all(panel) : List.of();
        return new PanelView(
                panel.id(),
                panel.subject().kind(),
                panel.subject().number(),
                panel.subject().title(),
                panel.status(),
                panel.seating().members().stream()
                        .map(member -> line(panel, member, !concluded && actor.is(Role.CASE_OFFICER)))
                        .toList(),
                all,
                actor.is(Role.CASE_OFFICER)
                        && (panel.status() == PanelStatus.REQUESTED
                                || !all.isEmpty() && all.get(all.size() - 1).state() == Draw.State.COMMITTED),
                concluded ? sheets.result(panel, signed) : null,
                kept(panel, signed));
    }

    private static MemberLine line(Panel panel, PanelMember member, boolean open) {
        Optional<Stance> stance = member.stance();
        return new MemberLine(
                member.code(),
                member.seat(),
                member.place(),
                member.status(),
                member.grounds(),
                member.offeredAt(),
                member.answeredAt(),
                member.leftAt(),
                member.leftReason(),
                stance.map(one -> one.kind().name()).orElse(null),
                stance.map(Stance::reason).orElse(null),
                panel.chair().filter(member::equals).isPresent(),
                open && member.is(PanelMember.Status.TAKEN));
    }

    private static List<KeptSheet> kept(Panel panel, List<Sheet> signed) {
        List<KeptSheet> kept = new ArrayList<>();
        for (PanelMember member : panel.seating().members()) {
            List<Sheet> own = signed.stream()
                    .filter(sheet -> sheet.memberId().equals(member.id()))
                    .toList();
            boolean voided = !member.is(PanelMember.Status.TAKEN);
            for (int i = 0; i < own.size(); i++) {
                boolean last = i == own.size() - 1;
                if (voided || !last) {
                    Sheet sheet = own.get(i);
                    kept.add(new KeptSheet(
                            member.code(),
                            sheet.edition(),
                            sheet.total(),
                            sheet.vote(),
                            voided,
                            last ? null : own.get(i + 1).revisionReason()));
                }
            }
        }
        return kept;
    }

    private Panel expect(UUID subjectId) {
        return panels.findWithMembers(subjectId).orElseThrow(NotYours::new);
    }
}
