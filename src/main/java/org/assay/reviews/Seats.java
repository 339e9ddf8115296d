package org.assay.reviews;

import java.time.Clock;
import java.util.Comparator;
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

    void invite(Panel panel, List<PanelMember> asked) {
        asked.forEach(member -> invitations.invite(panel, member));
    }

    /** The expert has signed; with the last seat the scoring begins. */
    void take(Panel panel, PanelMember member) {
        member.take(clock.instant());
        events.publishEvent(new SeatTaken(panel.id(), member.code()));
        if (panel.seated().size() == Panel.SEATS) {
            panel.fill(homeProvince(panel));
            invitations.scoresDue(panel);
        }
        panels.saveAndFlush(panel);
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
        panel.holder(seat)
                .filter(member -> member.is(PanelMember.Status.OFFERED))
                .ifPresent(late -> leave(panel, late, PanelMember.Status.TIMED_OUT, List.of()));
        Optional<PanelMember> next = pool.replacement(panel);
        next.ifPresent(member -> {
            Optional<PanelMember> left = lastOn(panel, seat);
            member.offer(seat, clock.instant());
            panels.saveAndFlush(panel);
            invitations.invite(panel, member);
            left.filter(before -> before.is(PanelMember.Status.CONFLICT))
                    .ifPresent(before -> invitations.replaced(panel, before, member));
        });
        return next.isPresent();
    }

    private void leave(Panel panel, PanelMember member, PanelMember.Status why, List<String> grounds) {
        member.leave(why, grounds, clock.instant());
        panels.saveAndFlush(panel);
        events.publishEvent(new SeatRefused(panel.id(), member.code(), why.name(), grounds));
    }

    private static Optional<PanelMember> lastOn(Panel panel, int seat) {
        return panel.members().stream()
                .filter(member -> Integer.valueOf(seat).equals(member.seat()))
                .max(Comparator.comparing(PanelMember::offeredAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private @Nullable String homeProvince(Panel panel) {
        return organizations
                .find(panel.organizationId())
                .map(organization -> organization.region())
                .or(() -> Province.ofPrefix(panel.creditCode().substring(2)))
                .map(Province::code)
                .orElse(null);
    }
}
