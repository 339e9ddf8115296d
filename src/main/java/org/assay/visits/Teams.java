package org.assay.visits;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.notifications.Notifications;
import org.assay.people.PersonId;
import org.assay.registers.RegisteredInspector;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes teams complete: lets go who has a conflict or is silent, and asks the next of the draw. */
@Component
class Teams {

    private final VisitRepository visits;
    private final NextOfDraw draw;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teams(
            VisitRepository visits,
            NextOfDraw draw,
            Deadlines deadlines,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.draw = draw;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    void clear(Visit visit, VisitMember member) {
        member.declareClear(clock.instant());
        events.publishEvent(new VisitFact.InspectorCleared(visit.id(), member.label()));
    }

    void leave(Visit visit, VisitMember member, VisitMember.Status why, @Nullable String reason) {
        member.leave(why, reason, clock.instant());
        // The seat must be free in the database before the next one takes it: inserts are written before updates.
        visits.flush();
        events.publishEvent(new VisitFact.InspectorLeft(visit.id(), member.label(), why.name(), reason));
    }

    /**
     * Everybody asked has answered or let the time pass.
     *
     * @return {@code notice} or {@code visit}, whichever is due once the team is complete; {@code asked} when somebody was asked
     *     to take a seat; {@code vacant} when an officer must name somebody
     */
    String fill(Visit visit) {
        if (visit.status() == VisitStatus.DECLARING) {
            visit.team()
                    .with(VisitMember.Status.ASKED)
                    .forEach(silent -> leave(visit, silent, VisitMember.Status.SILENT, null));
        }
        int seats = draw.seats(visit);
        if (visit.team().isComplete(seats)) {
            return visit.assemble() == VisitStatus.NOTIFYING ? "notice" : "visit";
        }
        boolean asked = false;
        for (int seat : visit.team().vacant(seats)) {
            asked |= askNext(visit, seat);
        }
        return asked ? "asked" : "vacant";
    }

    /** The next of the draw who has an account; who has none cannot be asked, and that is on record. */
    private boolean askNext(Visit visit, int seat) {
        Optional<RegisteredInspector> next = draw.next(visit, seat);
        while (next.isPresent()) {
            if (ask(visit, seat, next.get(), VisitMember.Source.NEXT, whyVacant(visit, seat))) {
                return true;
            }
            next = draw.next(visit, seat);
        }
        return false;
    }

    private static @Nullable String whyVacant(Visit visit, int seat) {
        List<VisitMember> before = visit.team().gone().stream()
                .filter(member -> member.seat() == seat)
                .toList();
        return before.isEmpty() ? null : before.get(before.size() - 1).status().name();
    }

    /** @throws Refused when this inspector may not make this visit */
    void name(Visit visit, RegisteredInspector inspector, String reason) {
        Fitness.refuse(visit.object(), visit.team(), inspector);
        ask(visit, visit.team().vacant(draw.seats(visit)).get(0), inspector, VisitMember.Source.NAMED, reason);
    }

    private boolean ask(
            Visit visit, int seat, RegisteredInspector next, VisitMember.Source source, @Nullable String reason) {
        VisitMember member = visit.ask(seat, next, source, clock.instant());
        events.publishEvent(new VisitFact.InspectorReplaced(visit.id(), seat, member.label(), source, reason));
        invite(visit, member);
        return member.status() == VisitMember.Status.ASKED;
    }

    /** Asks the members a visit begins with. */
    void invite(Visit visit) {
        visit.team().asked().forEach(member -> invite(visit, member));
    }

    private void invite(Visit visit, VisitMember member) {
        UUID person = member.personId();
        if (person == null) {
            events.publishEvent(new VisitFact.InspectorLeft(
                    visit.id(), member.label(), member.status().name(), null));
            return;
        }
        String by = replyBy();
        notifications.tell(
                new PersonId(person),
                "visit-asked",
                visit.id(),
                Map.of("number", visit.number(), "title", visit.object().name(), "by", by));
    }

    /** Tells the team, and the object if it knew, that the visit is not made. */
    void tellClosed(Visit visit, String reason) {
        Map<String, Object> why = Map.of("reason", reason);
        for (VisitMember member : visit.team().now()) {
            UUID person = member.personId();
            if (person != null) {
                notifications.tell(new PersonId(person), "visit-closed", visit.id(), why);
            }
        }
        if (visit.wasTold() && visit.organizationId() != null) {
            notifications.tellApplicant(visit.asCase(), "visit-closed", why);
        }
    }

    private String replyBy() {
        return deadlines
                .after("T16", WorkingCalendar.today(clock))
                .atZone(WorkingCalendar.ZONE)
                .toLocalDate()
                .toString();
    }
}
