package org.assay.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.assay.visits.Visit;
import org.assay.visits.VisitLists;
import org.assay.visits.VisitQuery;
import org.assay.visits.VisitRow;
import org.assay.visits.VisitStatus;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The inspectors of the demo nobody has chosen to be: they tell objects of their visits, and make them on the day told. */
@Component
@Profile("demo")
class DemoInspectors {

    private static final Logger log = LoggerFactory.getLogger(DemoInspectors.class);

    private static final String PERSON = "person:";

    /** Working days from now to a visit: more than the law asks for, so that the object can prepare. */
    private static final int AHEAD = 5;
    /** Of so many visits one finds something. */
    private static final int SELDOM = 3;

    private final DemoCast cast;
    private final DemoTeams teams;
    private final VisitLists visits;
    private final Inbox inbox;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DemoInspectors(
            DemoCast cast, DemoTeams teams, VisitLists visits, Inbox inbox, WorkingCalendar calendar, Clock clock) {
        this.cast = cast;
        this.teams = teams;
        this.visits = visits;
        this.inbox = inbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Lets everybody but the chosen one do what reached them half a day ago or earlier and is to be done by now. */
    void act() {
        for (VisitStatus status : List.of(VisitStatus.VISITING, VisitStatus.NOTIFYING, VisitStatus.DECLARING)) {
            cast
                    .as("inspections", () -> visits.page(new VisitQuery(null, status, null, null, false, null)))
                    .rows()
                    .stream()
                    .filter(this::isTimely)
                    .forEach(row -> waiting(row.id()).forEach(this::answer));
        }
    }

    /** A visit is made the day after it was announced for, when nobody can still be there. */
    private boolean isTimely(VisitRow row) {
        return row.status() != VisitStatus.VISITING
                || !row.planned()
                || row.day().isBefore(WorkingCalendar.today(clock));
    }

    private List<WorkItem> waiting(UUID visit) {
        Instant reached = clock.instant().minus(Duration.ofHours(12));
        return inbox.of(visit).stream()
                .filter(item -> item.isOpen() && item.createdAt().isBefore(reached))
                .filter(item -> item.candidate().startsWith(PERSON))
                .toList();
    }

    /** What the visitor has done on the same visit may stand against it; then it is left to the visitor. */
    private void answer(WorkItem item) {
        Person person = cast.person(UUID.fromString(item.candidate().substring(PERSON.length())));
        if (DemoPeople.isChoice(person.username())) {
            return;
        }
        try {
            switch (item.step()) {
                case "declare-conflict" -> cast.as(person, () -> inbox.submit(item.id(), DemoTeams.CLEAR, null));
                case "serve-notice" -> teams.tell(teams.visit(item.caseId()), soon());
                case "conduct-visit" -> visit(teams.visit(item.caseId()), item);
                default -> {
                    // Nothing else waits for inspectors.
                }
            }
        } catch (Refused refused) {
            log.info("{} leaves {} of {} alone: {}", person.username(), item.step(), item.caseNumber(), refused.key());
        }
    }

    private LocalDate soon() {
        return calendar.days().plus(WorkingCalendar.today(clock), AHEAD);
    }

    /** On the day told; without a notice, the day the team was complete. */
    private void visit(Visit visit, WorkItem item) {
        LocalDate day = visit.plannedOn() == null
                ? LocalDate.ofInstant(item.createdAt(), WorkingCalendar.ZONE)
                : visit.plannedOn();
        if (day.isBefore(WorkingCalendar.today(clock))) {
            List<DemoFinding> found = found(visit);
            teams.visits(visit, day, found.isEmpty() ? ResultClass.NO_PROBLEM : ResultClass.PROBLEM_PENDING, found);
        }
    }

    /** Seldom something, the same each time. */
    private List<DemoFinding> found(Visit visit) {
        int chance = UUID.nameUUIDFromBytes(visit.number().getBytes(StandardCharsets.UTF_8))
                .hashCode();
        var items = teams.checklist(visit);
        return Math.floorMod(chance, SELDOM) > 0 || items.isEmpty()
                ? List.of()
                : List.of(
                        new DemoFinding(items.get(items.size() - 1).code(), Nature.ISOLATED, "现场发现记录不完整一处，已当场指出。（演示）"));
    }
}
