package org.assay.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.organizations.Organizations;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Fills the seats of a panel: asks, seats, lets go and asks the next of the reserve. */
@Component
class Seats {
    private final PanelRepository panels;
    private final PanelPool pool;
    private final Invitations invitations;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            PanelRepository panels,
            PanelPool pool,
            Invitations invitations,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.pool = pool;
        this.invitations = invitations;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /** The expert has signed; with the last seat the scoring begins. */
    void take(Panel panel, PanelMember member) {
        member.take(clock.instant());
        events.publishEvent(new SeatTaken(panel.id(), member.code()));
        if (panel.seating().isFull()) {
            panel.fill(homeProvince(panel));
            invitations.scoresDue(panel);
        }
        panels.flush();
    }

    /** The expert declines, or stands aside on the grounds declared. */
    void refuse(Panel panel, PanelMember member, boolean conflict, @Nullable List<String> grounds) {
        leave(
                panel,
                member,
                conflict ? PanelMember.Status.CONFLICT : PanelMember.Status.DECLINED,
                conflict && grounds != null ? grounds : List.of());
    }

    /** Asks the next of the reserve; false when nobody is left who may sit there. */
    boolean replace(Panel panel, int seat) {
        panel.seating()
                .holder(seat)
                .filter(member -> member.is(PanelMember.Status.OFFERED))
                .ifPresent(late -> leave(panel, late, PanelMember.Status.TIMED_OUT, List.of()));
        Optional<PanelMember> next = pool.replacement(panel);
        next.ifPresent(member -> {
            Optional<PanelMember> left = panel.seating().lastOn(seat);
            member.offer(seat, clock.instant());
            panels.flush();
            invitations.invite(panel, List.of(member));
            left.filter(before -> before.is(PanelMember.Status.CONFLICT))
                    .ifPresent(before -> invitations.replaced(panel, before, member));
        });
        return next.isPresent();
    }

    private void leave(Panel panel, PanelMember member, PanelMember.Status why, List<String> grounds) {
        member.leave(why, grounds, clock.instant());
        panels.flush();
        events.publishEvent(new SeatRefused(panel.id(), member.code(), why.name(), grounds));
    }

    private @Nullable String homeProvince(Panel panel) {
        return organizations
                .find(panel.subject().organizationId())
                .map(organization -> organization.region())
                .or(() -> Province.ofPrefix(panel.subject().creditCode().substring(2)))
                .map(Province::code)
                .orElse(null);
    }
}
