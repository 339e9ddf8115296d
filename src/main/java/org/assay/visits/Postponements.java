package org.assay.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.forms.Problem;
import org.assay.notifications.Notifications;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.PersonId;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Flow;
import org.assay.workflow.InvalidAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Force majeure: the leader asks for other days, an officer decides; the visit stays in the plan. */
@Component
@Transactional
public class Postponements {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final VisitRepository visits;
    private final Notices notices;
    private final Notifications notifications;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postponements(
            VisitRepository visits,
            Notices notices,
            Notifications notifications,
            Flow flow,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.notices = notices;
        this.notifications = notifications;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for other days.
     *
     * @throws NotYours when the person does not lead the team
     * @throws Refused when the visit is made already, the reason is too short or long, or the days are over or out of order
     */
    public void ask(UUID visitId, String reason, LocalDate from, LocalDate until) {
        Visit visit = visits.findByIdForUpdate(visitId).orElseThrow(NotYours::new);
        UUID person = currentPerson.expect().personId();
        if (visit.team()
                .leader()
                .filter(leader -> person.equals(leader.personId()))
                .isEmpty()) {
            throw new NotYours();
        }
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refused("visits.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        refuseDays(from, until);
        visit.postpone(new Postponement(why, from, until));
        events.publishEvent(new VisitFact.PostponementAsked(visitId, why, from, until));
        visits.flush();
        flow.tell("postponement-asked", visitId);
    }

    private void refuseDays(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || from.isBefore(WorkingCalendar.today(clock))) {
            throw new Refused("visits.refused.days");
        }
    }

    /** What the officer's form starts with: the days the leader asks for. */
    Map<String, Object> asked(Visit visit) {
        Postponement asked = Objects.requireNonNull(visit.postponement());
        return Map.of("from", asked.from().toString(), "until", asked.until().toString());
    }

    /** @return whether there are other days now */
    boolean decide(Visit visit, SiteVisit.PostponeVisit decision) {
        boolean granted = decision.decision().equals("granted");
        if (granted) {
            LocalDate from = given(decision.from(), "from");
            LocalDate until = given(decision.until(), "until");
            refuseDays(from, until);
            boolean told = visit.plannedOn() != null;
            visit.grant(from, until);
            if (told) {
                notices.takeBack(visit);
            }
        } else {
            visit.refusePostponement();
        }
        events.publishEvent(new VisitFact.PostponementDecided(
                visit.id(), granted, granted ? visit.firstDay() : null, granted ? visit.lastDay() : null));
        visit.team()
                .leader()
                .map(VisitMember::personId)
                .ifPresent(leader -> notifications.tell(
                        new PersonId(leader),
                        granted ? "visit-postponed" : "visit-not-postponed",
                        visit.id(),
                        Map.of(
                                "from", visit.firstDay().toString(),
                                "until", visit.lastDay().toString(),
                                "reason", Objects.requireNonNullElse(decision.reason(), ""))));
        return granted;
    }

    private static LocalDate given(@Nullable LocalDate day, String path) {
        if (day == null) {
            throw new InvalidAnswers(List.of(new Problem(path, "forms.problem.required")));
        }
        return day;
    }
}
