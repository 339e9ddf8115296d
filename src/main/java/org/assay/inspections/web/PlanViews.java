package org.assay.inspections.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.inspections.Plan;
import org.assay.inspections.Plans;
import org.assay.inspections.Selection;
import org.assay.inspections.web.PlanView.Progress;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of a plan. */
@Component
class PlanViews {

    private final Plans plans;
    private final Registers registers;
    private final Amendments amendments;
    private final Clock clock;

    PlanViews(Plans plans, Registers registers, Amendments amendments, Clock clock) {
        this.plans = plans;
        this.registers = registers;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** The plan and its matters, as it stands beside a form. */
    PlanView of(Plan plan) {
        return new PlanView(plan, matters(plan), plans.warnings(plan), List.of(), List.of(), List.of(), null, Map.of());
    }

    /** @param whole whether the reader may see what objects do not know yet, {@code staff} whether it is an official */
    PlanView of(Plan plan, String tab, boolean whole, boolean staff) {
        LocalDate until = plans.tasksBy(plan);
        boolean timeIsUp = WorkingCalendar.today(clock).isAfter(until);
        List<Selection> all = plans.selections(plan);
        boolean open =
                whole || WorkingCalendar.today(clock).isAfter(plan.period().closesOn());
        List<Selection> shown = all.stream().filter(one -> open || one.isOpen()).toList();
        boolean objects = tab.equals("objects");
        return new PlanView(
                plan,
                tab.equals("plan") ? matters(plan) : Map.of(),
                plans.warnings(plan),
                objects ? lines(shown, timeIsUp) : List.of(),
                objects ? strikes(plan, shown) : List.of(),
                objects && staff ? plans.leftOut(plan) : List.of(),
                all.isEmpty() ? null : progress(all, timeIsUp),
                hidden(all, shown));
    }

    private List<PlanView.Line> lines(List<Selection> shown, boolean timeIsUp) {
        Map<UUID, RegisteredObject> byId = shown.isEmpty()
                ? Map.of()
                : registers.objects(shown.stream().map(Selection::objectId).toList()).stream()
                        .collect(Collectors.toMap(RegisteredObject::id, Function.identity()));
        return shown.stream()
                .map(one -> new PlanView.Line(one, byId.get(one.objectId()), timeIsUp && isOpen(one)))
                .toList();
    }

    private List<PlanView.Strike> strikes(Plan plan, List<Selection> shown) {
        Set<String> labels = shown.stream().map(Selection::label).collect(Collectors.toSet());
        return amendments
                .standing(new DrawId(Objects.requireNonNull(plan.ceremony()).drawId()))
                .amendments()
                .stream()
                .map(one -> new PlanView.Strike(
                        one.at().substring(0, 16).replace('T', ' '),
                        labels.contains(one.object()) ? one.object() : null,
                        one.leaves(),
                        one.reason()))
                .toList();
    }

    private static Map<String, Integer> hidden(List<Selection> all, List<Selection> shown) {
        Set<UUID> seen = shown.stream().map(Selection::objectId).collect(Collectors.toSet());
        Map<String, Integer> hidden = new TreeMap<>();
        all.stream()
                .filter(one -> !one.hasLeft() && !seen.contains(one.objectId()))
                .forEach(one -> hidden.merge(one.strata(), 1, Integer::sum));
        return hidden;
    }

    private static Progress progress(List<Selection> all, boolean timeIsUp) {
        int open = (int) all.stream().filter(PlanViews::isOpen).count();
        return new Progress(
                (int) all.stream().filter(one -> one.replaces() == null).count(),
                (int) all.stream().filter(Selection::hasLeft).count(),
                open,
                (int) all.stream().filter(Selection::isRecorded).count(),
                timeIsUp ? open : 0,
                (int) all.stream()
                        .filter(one -> isOpen(one) && one.visitId() == null)
                        .count());
    }

    private static boolean isOpen(Selection one) {
        return !one.hasLeft() && !one.isRecorded();
    }

    private Map<UUID, RegisteredMatter> matters(Plan plan) {
        return registers.matters(plan.versions()).stream()
                .collect(Collectors.toMap(RegisteredMatter::id, Function.identity()));
    }
}
