package org.assay.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.draws.NewDraw;
import org.assay.draws.Transcript;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Freezes the pool of a panel, draws from it before a witness and then asks those drawn to take their seats. */
@Component
class PanelDraws {
    private final PanelPool pool;
    private final Draws draws;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelDraws(PanelPool pool, Draws draws, Invitations invitations, ApplicationEventPublisher events, Clock clock) {
        this.pool = pool;
        this.draws = draws;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** Commits to the pool for every seat of the panel. */
    void freeze(Panel panel) {
        panel.freeze(draws.freeze(pool.pool(panel, Set.of())));
    }

    /** Gives a frozen pool up for one of today. @throws Refused once it was drawn from */
    void refreeze(Panel panel) {
        draws.supersede(panel.drawId().orElseThrow(() -> new Refused("reviews.refused.out-of-turn")));
        DrawId today = draws.freezeAgain(pool.pool(panel, Set.of()));
        if (panel.status() == PanelStatus.FROZEN) {
            panel.freeze(today);
        } else {
            panel.refreeze(today, Set.of());
        }
    }

    /**
     * Commits to a pool of these fields, too, for every vacant seat; nobody knows yet what will be called for the draw.
     *
     * @throws Refused naming what no draw from this pool could satisfy
     */
    void widen(Panel panel, Set<String> fields, String reason) {
        NewDraw wider = pool.pool(panel, fields);
        refuseUnmet(
                wider.rule()
                        .quotas()
                        .select(wider.seated(), wider.pool(), wider.rule().seats(), 0)
                        .unmet(),
                wider.pool().size());
        DrawId draw = draws.freezeAgain(wider);
        panel.refreeze(draw, fields);
        events.publishEvent(new PoolWidened(
                panel.id(), draw.value(), fields.stream().sorted().toList(), reason));
    }

    /** @throws Refused naming what no draw from this pool could satisfy; nothing is then drawn */
    void draw(Panel panel, String nonce, String witness) {
        DrawId draw = panel.drawId().orElseThrow(() -> new Refused("reviews.refused.out-of-turn"));
        Transcript drawn = draws.draw(draw, nonce, witness);
        refuseUnmet(drawn.unmet(), drawn.lines().size());
        Map<String, Expert> known = known(drawn);
        panel.seat(experts(drawn.taken(), known), experts(drawn.reserve(), known), clock.instant());
        events.publishEvent(new PanelDrawn(
                panel.id(), draw.value(), drawn.taken().size(), drawn.reserve().size()));
    }

    /** Those who were drawn are written to; until then nobody knows of it but the office and the record. */
    void invite(Panel panel) {
        invitations.invite(panel, panel.seating().with(PanelMember.Status.OFFERED));
        events.publishEvent(new PanelInvited(panel.id()));
    }

    private static void refuseUnmet(List<String> unmet, int pool) {
        if (!unmet.isEmpty()) {
            throw new Refused("reviews.refused.infeasible-" + unmet.get(0), pool);
        }
    }

    private Map<String, Expert> known(Transcript drawn) {
        return pool.byCode(
                Stream.concat(drawn.taken().stream(), drawn.reserve().stream()).toList());
    }

    private static List<Expert> experts(List<String> codes, Map<String, Expert> known) {
        return codes.stream()
                .map(code -> Objects.requireNonNull(known.get(code)))
                .toList();
    }
}
