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
import org.jspecify.annotations.Nullable;
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

    /** Commits to the pool for every seat of the panel, unless nothing lawful could be drawn from it: then experts are missing. */
    void freeze(Panel panel) {
        NewDraw first = pool.pool(panel, Set.of());
        if (first.obstacle().isEmpty()) {
            panel.freeze(draws.freeze(first));
        } else {
            invitations.expertsMissing(panel, first.pool().size());
        }
    }

    /**
     * Commits to the pool of today, in the place of one that was frozen and not drawn from.
     *
     * @throws Refused once it was drawn from, and naming what no draw from the pool of today could satisfy
     */
    void refreeze(Panel panel) {
        panel.drawId().ifPresent(draws::supersede);
        NewDraw pooled = pool.pool(panel, Set.of());
        refuseHopeless(pooled);
        DrawId today = draws.freezeAgain(pooled);
        if (panel.status() == PanelStatus.FILLING) {
            panel.refreeze(today, Set.of());
        } else {
            panel.freeze(today);
        }
    }

    /** What stands against freezing the pool of today, as a sentence; null when nothing does. */
    @Nullable
    Refused obstacle(Panel panel) {
        return hopeless(pool.pool(panel, Set.of()));
    }

    /**
     * Commits to a pool of these fields, too, for every vacant seat; nobody knows yet what will be called for the draw.
     *
     * @throws Refused naming what no draw from this pool could satisfy
     */
    void widen(Panel panel, Set<String> fields, String reason) {
        NewDraw wider = pool.pool(panel, fields);
        refuseHopeless(wider);
        DrawId draw = draws.freezeAgain(wider);
        panel.refreeze(draw, fields);
        events.publishEvent(new PoolWidened(
                panel.id(), draw.value(), fields.stream().sorted().toList(), reason));
    }

    /**
     * Draws. Where the seats cannot be filled lawfully nobody is asked: the value called and the reason stay on record, the
     * seats stay free, and the next draw needs a commitment of its own.
     *
     * @return whether anybody was drawn
     * @throws Refused while no pool is frozen, naming what stands against it
     */
    boolean draw(Panel panel, String nonce) {
        DrawId draw = panel.drawId().orElseThrow(() -> notFrozen(panel));
        Transcript drawn = draws.drawPanel(draw, nonce);
        if (!drawn.unmet().isEmpty()) {
            panel.stayVacant();
            return false;
        }
        Map<String, Expert> known = known(drawn);
        panel.seat(experts(drawn.taken(), known), experts(drawn.reserve(), known), clock.instant());
        events.publishEvent(new PanelDrawn(
                panel.id(), draw.value(), drawn.taken().size(), drawn.reserve().size()));
        return true;
    }

    /** Those who were drawn are written to; until then nobody knows of it but the office and the record. */
    void invite(Panel panel) {
        List<PanelMember> offered = panel.seating().with(PanelMember.Status.OFFERED);
        if (!offered.isEmpty()) {
            invitations.invite(panel, offered);
        }
        events.publishEvent(new PanelInvited(panel.id()));
    }

    private Refused notFrozen(Panel panel) {
        return Objects.requireNonNullElseGet(obstacle(panel), () -> new Refused("reviews.refused.not-frozen"));
    }

    private static void refuseHopeless(NewDraw pooled) {
        Refused why = hopeless(pooled);
        if (why != null) {
            throw why;
        }
    }

    private static @Nullable Refused hopeless(NewDraw pooled) {
        return pooled.obstacle()
                .map(name -> new Refused(
                        "reviews.refused.infeasible-" + name, pooled.pool().size()))
                .orElse(null);
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
