package org.assay.inspections;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.Province;
import org.assay.visits.CheckedMatter;
import org.assay.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan would draw from today: the registers, less what was checked or is to be checked in the same year. */
@Component
class Pools {

    static final String CHECKED = "checked";
    static final String NATIONAL = "national";

    private final Registers registers;
    private final Visits visits;
    private final Ratios ratios;
    private final JdbcClient jdbc;

    Pools(Registers registers, Visits visits, Ratios ratios, JdbcClient jdbc) {
        this.registers = registers;
        this.visits = visits;
        this.ratios = ratios;
        this.jdbc = jdbc;
    }

    /** The objects as the register has them now; those of the province only when the plan is a province's. */
    Frame frame(Plan plan, List<PlanRow> rows) {
        Set<ObjectKind> kinds = rows.stream().map(PlanRow::kind).collect(Collectors.toSet());
        List<RegisteredObject> objects = kinds.isEmpty() ? List.of() : registers.objects(kinds);
        String province = plan.province();
        List<RegisteredObject> own = province == null
                ? objects
                : objects.stream()
                        .filter(object -> object.province() == Province.of(province))
                        .toList();
        return Frame.of(rows, own, leaving(plan), ratios.table());
    }

    /** No second check of the same object and matter in a year unless for cause; a national plan goes first. */
    private Frame.Leaving leaving(Plan plan) {
        Set<CheckedMatter> national = plan.province() == null ? Set.of() : nationallyDrawn(plan.year());
        Set<CheckedMatter> checked = visits.checkedIn(plan.year());
        return (object, matter) -> reason(new CheckedMatter(object.id(), matter), national, checked);
    }

    private static @Nullable String reason(
            CheckedMatter asked, Set<CheckedMatter> national, Set<CheckedMatter> checked) {
        if (national.contains(asked)) {
            return NATIONAL;
        }
        return checked.contains(asked) ? CHECKED : null;
    }

    private Set<CheckedMatter> nationallyDrawn(int year) {
        return Set.copyOf(jdbc.sql("""
                select distinct s.object_id, m.code
                from inspection_selection s join inspection_plan p on p.id = s.plan_id, unnest(s.matters) as m (code)
                where p.year = ? and p.province is null and s.state <> 'LEFT'""")
                .param(year)
                .query((row, number) -> new CheckedMatter(row.getObject(1, UUID.class), row.getString(2)))
                .list());
    }

    /** Numbers of published national plans of the year that check one of these matters and are not drawn yet. */
    Set<String> nationalPlansAhead(Plan plan, List<PlanRow> rows) {
        if (plan.province() == null) {
            return Set.of();
        }
        String[] matters =
                rows.stream().flatMap(row -> row.matters().stream()).distinct().toArray(String[]::new);
        return new TreeSet<>(jdbc.sql("""
                select distinct p.number from inspection_plan p join inspection_plan_row r on r.plan_id = p.id
                where p.year = ? and p.province is null and p.status in ('PUBLISHED', 'FROZEN', 'CALLED')
                  and r.matters && cast(? as text[])""")
                .param(plan.year())
                .param(matters)
                .query(String.class)
                .list());
    }
}
