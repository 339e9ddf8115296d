package org.assay.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.organizations.Organizations;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Fills the seats of a panel: seats who accepts, lets go who does not, asks the reserve, and begins the scoring. */
@Component
class Seats {
    /** P5: with fewer valid sheets a panel is void. */
    static final int FEWEST_SHEETS = 3;

    private final PanelRepository panels;
    private final PanelPool pool;
    private final Sheets sheets;
    private final Invitations invitations;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            PanelRepository panels,
            PanelPool pool,
            Sheets sheets,
            Invitations invitations,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.pool = pool;
        this.sheets = sheets;
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
            begin(panel);
        }
        panels.flush();
    }

    /** The expert declines, or stands aside on the grounds declared. */
    void refuse(Panel panel, PanelMember member, boolean conflict, @Nullable List<String> grounds) {
        refuse(
                panel,
                member,
                conflict ? PanelMember.Status.CONFLICT : PanelMember.Status.DECLINED,
                conflict && grounds != null ? grounds : List.of());
        panels.flush();
    }

    /**
     * Everybody asked has answered or let the time pass: the reserve is asked for what is vacant.
     *
     * @return {@code filled}, {@code offered} when somebody of the reserve was asked, {@code exhausted} when experts must be drawn
     */
    String fill(Panel panel) {
        if (panel.status() != PanelStatus.FILLING) {
            return "filled";
        }
        panel.seating()
                .with(PanelMember.Status.OFFERED)
                .forEach(late -> refuse(panel, late, PanelMember.Status.TIMED_OUT, List.of()));
        String outcome =
                panel.seating().isFull() ? begin(panel) : askReserve(panel) ? "offered" : withoutReserve(panel);
        panels.flush();
        return outcome;
    }

    /** Whether a vacant seat has to be filled before the sheets can be counted. */
    boolean mustFill(Panel panel, int validSheets) {
        return !panel.seating().vacant().isEmpty()
                && (validSheets < FEWEST_SHEETS || !pool.replacements(panel, 1).isEmpty());
    }

    private boolean askReserve(Panel panel) {
        List<Integer> vacant = panel.seating().vacant();
        List<PanelMember> next = pool.replacements(panel, vacant.size());
        for (int i = 0; i < next.size(); i++) {
            Optional<PanelMember> left = panel.seating().lastOn(vacant.get(i));
            PanelMember asked = next.get(i);
            asked.offer(vacant.get(i), clock.instant());
            left.filter(before -> before.is(PanelMember.Status.CONFLICT) || before.is(PanelMember.Status.RECUSED))
                    .ifPresent(before -> invitations.replaced(panel, before, asked));
        }
        invitations.invite(panel, next);
        return !next.isEmpty();
    }

    /** Three valid sheets suffice once there is no reserve; with fewer the panel is void as soon as it has scored. */
    private String withoutReserve(Panel panel) {
        int valid = sheets.inForce(panel).size();
        if (valid >= FEWEST_SHEETS) {
            return begin(panel);
        }
        if (panel.hasDrawn() && !sheets.all(panel).isEmpty()) {
            panel.release(clock.instant());
            events.publishEvent(new PanelVoided(panel.id(), valid));
        }
        return "exhausted";
    }

    private String begin(Panel panel) {
        panel.fill(homeProvince(panel));
        invitations.scoresDue(panel, sheets.missing(panel));
        return "filled";
    }

    private void refuse(Panel panel, PanelMember member, PanelMember.Status why, List<String> grounds) {
        member.refuse(why, grounds, clock.instant());
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
