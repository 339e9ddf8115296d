package org.assay.inspections;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.registers.RegisteredMatter;
import org.assay.shared.Refused;

/** What a plan must be before anybody else looks at it, and what is only worth a warning. */
final class PlanRules {

    /** T22: the plan of a year is due by the first of March. */
    static final MonthDay PLAN_BY = MonthDay.of(3, 1);

    /** T22: its visits are done by the tenth of November. */
    static final MonthDay TASKS_BY = MonthDay.of(11, 10);

    private PlanRules() {}

    /** @throws Refused naming the first thing that cannot be */
    static void check(Plan plan, PlanDraft draft, Map<String, RegisteredMatter> inForce, LocalDate today) {
        Period period = draft.period();
        if (period.closesOn().isBefore(period.opensOn())
                || period.opensOn().getYear() != plan.year()
                || period.closesOn().getYear() != plan.year()) {
            throw new Refused("inspections.refused.period", Integer.toString(plan.year()));
        }
        if (period.drawOn().isBefore(today)) {
            throw new Refused("inspections.refused.draw-passed", period.drawOn());
        }
        if (period.drawOn().isAfter(period.closesOn())) {
            throw new Refused("inspections.refused.draw-after-visits", period.drawOn());
        }
        for (int i = 0; i < draft.rows().size(); i++) {
            check(plan, draft.rows().get(i), i + 1, inForce);
            for (int other = 0; other < i; other++) {
                if (draft.rows().get(i).repeats(draft.rows().get(other))) {
                    throw new Refused("inspections.refused.row-twice", other + 1, i + 1);
                }
            }
        }
    }

    private static void check(Plan plan, PlanRow row, int number, Map<String, RegisteredMatter> inForce) {
        for (String code : row.matters()) {
            RegisteredMatter matter = inForce.get(code);
            if (matter == null) {
                throw new Refused("inspections.refused.matter-unknown", number, code);
            }
            if (!matter.kinds().contains(row.kind())) {
                throw new Refused("inspections.refused.matter-kind", number, code);
            }
            if (plan.province() != null && matter.level() == RegisteredMatter.Level.NATIONAL) {
                throw new Refused("inspections.refused.matter-level", number, code);
            }
        }
        if (row.directed() && !row.hasConditions()) {
            throw new Refused("inspections.refused.no-condition", number);
        }
        if (plan.province() != null && row.province() != null && !row.province().equals(plan.province())) {
            throw new Refused("inspections.refused.row-other-province", number);
        }
    }

    /** Words of the warnings a plan deserves on this day; none of them stops it. */
    static List<String> warnings(Plan plan, LocalDate today) {
        List<String> warnings = new ArrayList<>();
        boolean open = plan.status() == PlanStatus.DRAFT || plan.status() == PlanStatus.SUBMITTED;
        if (open && today.isAfter(PLAN_BY.atYear(plan.year()))) {
            warnings.add("plan-late");
        }
        if (plan.period().closesOn().isAfter(TASKS_BY.atYear(plan.year()))) {
            warnings.add("tasks-late");
        }
        return warnings;
    }
}
