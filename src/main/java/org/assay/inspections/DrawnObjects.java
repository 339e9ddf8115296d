package org.assay.inspections;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.draws.Amendment;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.draws.InspectionResult;
import org.assay.draws.Team;
import org.assay.pages.Words;
import org.assay.people.NotYours;
import org.assay.registers.Keeping;
import org.assay.registers.Register;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.visits.CheckedMatter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Turns what was drawn into visits; where an object has left the register, or another plan of the year checks it, the next
 * in the same order comes instead.
 */
@Component
class DrawnObjects {

    private final Selections selections;
    private final Pools pools;
    private final FrozenPool frozen;
    private final Amendments amendments;
    private final PlanVisits visits;
    private final Registers registers;
    private final Keeping keeping;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawnObjects(
            Selections selections,
            Pools pools,
            FrozenPool frozen,
            Amendments amendments,
            PlanVisits visits,
            Registers registers,
            Keeping keeping,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.selections = selections;
        this.pools = pools;
        this.frozen = frozen;
        this.amendments = amendments;
        this.visits = visits;
        this.registers = registers;
        this.keeping = keeping;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the result of the draw, in its order. */
    void take(Plan plan, InspectionResult result) {
        add(plan, result.labels(), 0, null);
    }

    private List<Selection> add(
            Plan plan, List<String> labels, int before, @org.jspecify.annotations.Nullable String replaces) {
        Map<String, FrozenPool.Member> members = frozen.members(plan.id(), labels);
        List<Selection> added = new ArrayList<>();
        for (String label : labels) {
            FrozenPool.Member member = Objects.requireNonNull(members.get(label));
            added.add(new Selection(
                    plan.id(),
                    member.objectId(),
                    label,
                    member.strata(),
                    member.matters(),
                    before + added.size() + 1,
                    Selection.State.DRAWN,
                    null,
                    clock.instant(),
                    replaces,
                    null,
                    null,
                    null,
                    null));
        }
        selections.add(added);
        return added;
    }

    /**
     * The draw followed the frozen pool; whatever has left the register since, or is checked by another plan meanwhile, is
     * replaced, then each object gets its visit.
     */
    void openVisits(Plan plan) {
        open(
                plan,
                selections.of(plan.id()).stream().filter(one -> !one.hasLeft()).toList());
    }

    private void open(Plan plan, List<Selection> drawn) {
        pools.lock(plan.year());
        Set<String> existing =
                registers.objects(plan.rows().stream().map(PlanRow::kind).collect(Collectors.toSet())).stream()
                        .map(RegisteredObject::label)
                        .collect(Collectors.toSet());
        Map<CheckedMatter, String> elsewhere = pools.visitedByOthers(plan);
        int last = selections.of(plan.id()).size();
        List<Selection> due = new ArrayList<>();
        Deque<Selection> waiting = new ArrayDeque<>(drawn);
        while (!waiting.isEmpty()) {
            Selection one = waiting.remove();
            List<String> still = one.matters().stream()
                    .filter(matter -> !elsewhere.containsKey(new CheckedMatter(one.objectId(), matter)))
                    .toList();
            if (existing.contains(one.label()) && !still.isEmpty()) {
                due.add(still.size() == one.matters().size() ? one : narrowed(plan, one, still));
            } else {
                List<Selection> more = existing.contains(one.label())
                        ? replace(
                                plan,
                                one,
                                Selection.State.ELSEWHERE,
                                words.of("inspections.left.checked-by", plansOf(one, elsewhere)),
                                last)
                        : replace(plan, one, Selection.State.LEFT, words.of("inspections.left.since-commit"), last);
                last += more.size();
                waiting.addAll(more);
            }
        }
        visits.open(plan, due, teams(plan));
    }

    /** One visit for what nobody else checks in the year; what another plan checks is left out of it. */
    private Selection narrowed(Plan plan, Selection one, List<String> still) {
        List<String> out =
                one.matters().stream().filter(matter -> !still.contains(matter)).toList();
        selections.narrow(plan.id(), one.objectId(), still);
        frozen.leaveOut(plan.id(), one.label(), out);
        events.publishEvent(new PlanFact.MattersLeftOut(plan.id(), one.label(), out));
        return one.with(still);
    }

    private static String plansOf(Selection one, Map<CheckedMatter, String> elsewhere) {
        return one.matters().stream()
                .map(matter -> elsewhere.get(new CheckedMatter(one.objectId(), matter)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Map<String, Team> teams(Plan plan) {
        return byObject(amendments
                .standing(new DrawId(Objects.requireNonNull(plan.ceremony()).drawId()))
                .teams());
    }

    private static Map<String, Team> byObject(Collection<Team> teams) {
        return teams.stream().collect(Collectors.toMap(Team::object, team -> team, (a, b) -> b, LinkedHashMap::new));
    }

    /**
     * An object drawn has left: the next of its strata in the same order comes instead, with its own team and visit.
     *
     * @throws NotYours when the plan did not draw it
     * @throws Refused when it has left already, its visit is on record, or it still stands in the register and has a visit
     */
    void leave(Plan plan, UUID objectId, String reason) {
        List<Selection> all = selections.of(plan.id());
        Selection leaving = all.stream()
                .filter(one -> one.objectId().equals(objectId))
                .findFirst()
                .orElseThrow(NotYours::new);
        if (leaving.hasLeft()) {
            throw new Refused("inspections.refused.left-already", leaving.label());
        }
        if (leaving.isRecorded()) {
            throw new Refused("inspections.refused.visited-already", leaving.label());
        }
        // Whoever could not be given a full team has no visit and no other way out.
        if (leaving.visitId() != null
                && keeping.expect(Register.OBJECTS, objectId).isActive()) {
            throw new Refused("inspections.refused.still-there", leaving.label());
        }
        visits.close(leaving, reason);
        open(plan, replace(plan, leaving, Selection.State.LEFT, reason, all.size()));
    }

    private List<Selection> replace(Plan plan, Selection leaving, Selection.State how, String reason, int last) {
        UUID draw = Objects.requireNonNull(plan.ceremony()).drawId();
        Amendment amendment = amendments.nextObject(new DrawId(draw), leaving.label(), reason);
        selections.leave(plan.id(), leaving.objectId(), how, reason);
        List<String> labels =
                amendment.drawn().stream().map(drawn -> drawn.label()).toList();
        events.publishEvent(new PlanFact.ObjectReplaced(plan.id(), leaving.label(), String.join(" ", labels), reason));
        return add(plan, labels, last, leaving.label());
    }
}
