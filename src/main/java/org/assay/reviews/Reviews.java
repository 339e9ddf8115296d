package org.assay.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.draws.Draws;
import org.assay.people.Actor;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a review of a subject, and tells what came of it to whoever may know. */
@Component
@Transactional
public class Reviews {
    private final PanelRepository panels;
    private final Sheets sheets;
    private final PanelDraws panelDraws;
    private final Draws draws;
    private final Clock clock;

    Reviews(PanelRepository panels, Sheets sheets, PanelDraws panelDraws, Draws draws, Clock clock) {
        this.panels = panels;
        this.sheets = sheets;
        this.panelDraws = panelDraws;
        this.draws = draws;
        this.clock = clock;
    }

    /** Asks for a panel, in the transaction in which the process {@code expert-review} begins; a subject has one panel and no second. */
    public void request(ReviewRequest request) {
        panels.save(new Panel(request, clock.instant()));
    }

    /** Freezes the pool anew, after experts were appointed because nothing lawful could be drawn. @throws Refused once drawn */
    public void refreeze(UUID subjectId) {
        Panel panel = panels.findByIdForUpdate(subjectId).orElseThrow(NotYours::new);
        panelDraws.refreeze(panel);
    }

    /** What the panel came to; empty until it has concluded. Who may see how much of it is for the page to decide. */
    @Transactional(readOnly = true)
    public Optional<PanelResult> result(UUID subjectId) {
        return panels.findWithMembers(subjectId)
                .filter(panel -> panel.status() == PanelStatus.CONCLUDED)
                .map(sheets::result);
    }

    /** How far the panel is; empty when no review was asked for. */
    @Transactional(readOnly = true)
    public Optional<PanelStatus> status(UUID subjectId) {
        return panels.findById(subjectId).map(Panel::status);
    }

    /** Whether this person sits on the panel and has signed that there is no conflict: only then the dossier is visible. */
    @Transactional(readOnly = true)
    public boolean mayRead(UUID subjectId, Actor actor) {
        return panels.findWithMembers(subjectId)
                .flatMap(panel -> panel.seating().member(actor.personId(), PanelMember.Status.TAKEN))
                .isPresent();
    }

    /**
     * The sheets this person may see: a member's own; those of the whole panel for its members once all are in; all of
     * them, and those of members who left, for the ministry's staff once the panel has concluded; none for anybody else.
     */
    @Transactional(readOnly = true)
    public List<SignedSheet> sheets(UUID subjectId, Actor actor) {
        return panels.findWithMembers(subjectId)
                .map(panel -> visible(panel, actor))
                .orElse(List.of());
    }

    private List<SignedSheet> visible(Panel panel, Actor actor) {
        Optional<PanelMember> own = panel.seating().member(actor.personId(), PanelMember.Status.TAKEN);
        boolean all = own.isPresent() && panel.status().isTotalled()
                || panel.status() == PanelStatus.CONCLUDED
                        && actor.isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR);
        boolean left = all && own.isEmpty();
        List<Sheet> editions = sheets.all(panel);
        return panel.seating().members().stream()
                .filter(member -> member.is(PanelMember.Status.TAKEN)
                        ? all || own.filter(member::equals).isPresent()
                        : left)
                .flatMap(member -> editions.stream()
                        .filter(sheet -> sheet.memberId().equals(member.id()))
                        .map(sheet -> SignedSheet.of(member, sheet)))
                .toList();
    }

    /** Opens the draws of a subject to the public, once the decision they led to is known. */
    @Transactional
    public void publishDraws(UUID subjectId) {
        draws.release(subjectId);
    }
}
