package org.assay.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.draws.Transcript;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Freezes the pool of a panel, draws from it before a witness and asks those drawn to take their seats. */
@Component
class PanelDraws {
    private final PanelRepository panels;
    private final PanelPool pool;
    private final Draws draws;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelDraws(
            PanelRepository panels,
            PanelPool pool,
            Draws draws,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.pool = pool;
        this.draws = draws;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** Commits to the pool for every seat of the panel. */
    void freeze(Panel panel) {
        panel.freeze(draws.freeze(pool.pool(panel, Set.of())));
        panels.flush();
    }

    /** Gives a frozen pool up for one of today. @throws Refused once it was drawn from */
    void refreeze(Panel panel) {
        DrawId old = panel.drawId()
                .filter(draw -> panel.status() == PanelStatus.FROZEN)
                .orElseThrow(() -> new Refused("reviews.refused.out-of-turn"));
        draws.supersede(old);
        freeze(panel);
    }

    /** @throws Refused naming what no draw from this pool could satisfy; nothing is then drawn */
    void draw(Panel panel, String nonce, String witness) {
        DrawId draw = panel.drawId().orElseThrow(() -> new Refused("reviews.refused.out-of-turn"));
        Transcript drawn = drawn(draw, nonce, witness);
        Map<String, Expert> known = known(drawn);
        panel.seat(experts(drawn.taken(), known), experts(drawn.reserve(), known), clock.instant());
        panels.flush();
        invitations.invite(panel, panel.seating().with(PanelMember.Status.OFFERED));
        events.publishEvent(new PanelDrawn(
                panel.id(), draw.value(), drawn.taken().size(), drawn.reserve().size()));
    }

    /** Draws from these fields, too, for every vacant seat at once. */
    void widen(Panel panel, Set<String> fields, String reason, String nonce, String witness) {
        DrawId draw = draws.freeze(pool.pool(panel, fields));
        Transcript drawn = drawn(draw, nonce, witness);
        Map<String, Expert> known = known(drawn);
        List<PanelMember> before = panel.seating().with(PanelMember.Status.OFFERED);
        panel.seatMore(draw, fields, experts(drawn.taken(), known), experts(drawn.reserve(), known), clock.instant());
        panels.flush();
        invitations.invite(
                panel,
                panel.seating().with(PanelMember.Status.OFFERED).stream()
                        .filter(member -> !before.contains(member))
                        .toList());
        events.publishEvent(new PoolWidened(
                panel.id(), draw.value(), fields.stream().sorted().toList(), reason));
    }

    private Transcript drawn(DrawId draw, String nonce, String witness) {
        Transcript drawn = draws.draw(draw, nonce, witness);
        if (!drawn.unmet().isEmpty()) {
            throw new Refused(
                    "reviews.refused.infeasible-" + drawn.unmet().get(0),
                    drawn.lines().size());
        }
        return drawn;
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
