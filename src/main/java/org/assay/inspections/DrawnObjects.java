package org.assay.inspections;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns what was drawn into visits; where an object has left the register, the next in the same order comes instead. */
@Component
class DrawnObjects {

    private final Selections selections;
    private final FrozenPool frozen;
    private final Amendments amendments;
    private final PlanVisits visits;
    private final Registers registers;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawnObjects(
            Selections selections,
            FrozenPool frozen,
            Amendments amendments,
            PlanVisits visits,
            Registers registers,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.selections = selections;
        this.frozen = frozen;
        this.amendments = amendments;
        this.visits = visits;
        this.registers = registers;
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
                    null));
        }
        selections.add(added);
        return added;
    }

    /** The draw followed the frozen pool; whatever has left the register since is replaced, then each object gets its visit. */
    void openVisits(Plan plan) {
        Set<String> existing =
                registers.objects(plan.rows().stream().map(PlanRow::kind).collect(Collectors.toSet())).stream()
                        .map(RegisteredObject::label)
                        .collect(Collectors.toSet());
        List<Selection> open = selections.of(plan.id());
        List<Selection> gone = open.stream()
                .filter(one -> !one.hasLeft() && !existing.contains(one.label()))
                .toList();
        int last = open.size();
        Set<String> replaced = new HashSet<>();
        while (!gone.isEmpty()) {
            List<Selection> next = new ArrayList<>();
            for (Selection one : gone) {
                List<Selection> more = replace(plan, one, words.of("inspections.left.since-commit"), last);
                last += more.size();
                replaced.add(one.label());
                more.stream().filter(each -> !existing.contains(each.label())).forEach(next::add);
            }
            gone = next;
        }
        List<Selection> due = replaced.isEmpty()
                ? open
                : selections.of(plan.id()).stream()
                        .filter(one -> !one.hasLeft())
                        .toList();
        visits.open(plan, due, teams(plan));
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
     * @throws Refused when it has left already or its visit is on record
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
        visits.close(leaving, reason);
        List<Selection> more = replace(plan, leaving, reason, all.size());
        visits.open(plan, more, teams(plan));
    }

    private List<Selection> replace(Plan plan, Selection leaving, String reason, int last) {
        UUID draw = Objects.requireNonNull(plan.ceremony()).drawId();
        Amendment amendment = amendments.nextObject(new DrawId(draw), leaving.label(), reason);
        selections.leave(plan.id(), leaving.objectId(), reason);
        List<String> labels =
                amendment.drawn().stream().map(drawn -> drawn.label()).toList();
        events.publishEvent(new PlanFact.ObjectReplaced(plan.id(), leaving.label(), String.join(" ", labels), reason));
        return add(plan, labels, last, leaving.label());
    }
}
