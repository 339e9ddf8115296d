package org.assay.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.draws.Team;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.NewVisit;
import org.assay.visits.Visits;
import org.springframework.stereotype.Component;

/** Opens one visit for each object drawn, whatever the number of matters. */
@Component
class PlanVisits {

    private final Visits visits;
    private final Registers registers;
    private final Selections selections;
    private final FrozenPool frozen;
    private final Clock clock;

    PlanVisits(Visits visits, Registers registers, Selections selections, FrozenPool frozen, Clock clock) {
        this.visits = visits;
        this.registers = registers;
        this.selections = selections;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** Where a team could not be filled, the officer names the others once the visit is open. @param teams by label of the object */
    void open(Plan plan, List<Selection> due, Map<String, Team> teams) {
        List<Selection> ready =
                due.stream().filter(one -> teams.containsKey(one.label())).toList();
        Map<String, FrozenPool.Member> members =
                frozen.members(plan.id(), ready.stream().map(Selection::label).toList());
        Map<UUID, RegisteredObject> objects =
                registers.objects(ready.stream().map(Selection::objectId).toList()).stream()
                        .collect(Collectors.toMap(RegisteredObject::id, object -> object));
        Map<String, RegisteredMatter> matters = PlanPapers.byCode(registers.matters(plan.versions()));
        Map<String, RegisteredInspector> inspectors = inspectors(plan, ready, teams);
        LocalDate today = WorkingCalendar.today(clock);
        LocalDate from =
                plan.period().opensOn().isBefore(today) ? today : plan.period().opensOn();
        List<Selections.Opened> opened = new ArrayList<>();
        for (Selection one : ready) {
            Team team = Objects.requireNonNull(teams.get(one.label()));
            UUID visit = visits.open(new NewVisit(
                    NewVisit.Kind.DRAWN,
                    Objects.requireNonNull(plan.ceremony()).drawId(),
                    plan.id(),
                    plan.number(),
                    Objects.requireNonNull(objects.get(one.objectId())),
                    one.matters().stream()
                            .map(code -> Objects.requireNonNull(matters.get(code)))
                            .toList(),
                    leaderFirst(team).stream()
                            .map(label -> Objects.requireNonNull(inspectors.get(label)))
                            .toList(),
                    from,
                    plan.period().closesOn().isBefore(from)
                            ? from
                            : plan.period().closesOn(),
                    !Objects.requireNonNull(members.get(one.label())).unannounced(),
                    null));
            opened.add(new Selections.Opened(one.objectId(), visit));
        }
        selections.opened(plan.id(), opened);
    }

    private Map<String, RegisteredInspector> inspectors(Plan plan, List<Selection> due, Map<String, Team> teams) {
        Set<String> labels = due.stream()
                .flatMap(one -> Objects.requireNonNull(teams.get(one.label())).labels().stream())
                .collect(Collectors.toSet());
        return registers.inspectors(frozen.inspectors(plan.id(), labels).values()).stream()
                .collect(Collectors.toMap(RegisteredInspector::label, inspector -> inspector));
    }

    private static Set<String> leaderFirst(Team team) {
        Set<String> labels = new LinkedHashSet<>();
        if (team.leader() != null) {
            labels.add(team.leader());
        }
        labels.addAll(team.labels());
        return labels;
    }

    /** Ends the visit of an object that has left. */
    void close(Selection leaving, String reason) {
        if (leaving.visitId() != null) {
            visits.close(leaving.visitId(), reason);
        }
    }
}
