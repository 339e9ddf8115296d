package org.assay.inspections.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Clock clock;

    PlanViews(Plans plans, Registers registers, Clock clock) {
        this.plans = plans;
        this.registers = registers;
        this.clock = clock;
    }

    /** The plan and its matters, as it stands beside a form. */
    PlanView of(Plan plan) {
        return new PlanView(plan, matters(plan), plans.warnings(plan), List.of(), List.of(), null, 0);
    }

    /** @param staff whether the reader may see what comes unannounced */
    PlanView of(Plan plan, String tab, boolean staff) {
        LocalDate until = plans.tasksBy(plan);
        boolean timeIsUp = WorkingCalendar.today(clock).isAfter(until);
        List<Selection> all = plans.selections(plan);
        List<Selection> shown = all.stream()
                .filter(one -> staff || !plan.isSurprise() || one.isRecorded())
                .toList();
        boolean objects = tab.equals("objects");
        Map<UUID, RegisteredObject> byId = objects && !shown.isEmpty()
                ? registers.objects(shown.stream().map(Selection::objectId).toList()).stream()
                        .collect(Collectors.toMap(RegisteredObject::id, Function.identity()))
                : Map.of();
        return new PlanView(
                plan,
                tab.equals("plan") ? matters(plan) : Map.of(),
                plans.warnings(plan),
                objects
                        ? shown.stream()
                                .map(one -> new PlanView.Line(one, byId.get(one.objectId()), timeIsUp && isOpen(one)))
                                .toList()
                        : List.of(),
                objects ? plans.leftOut(plan) : List.of(),
                all.isEmpty() ? null : progress(all, timeIsUp),
                all.size() - shown.size());
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
