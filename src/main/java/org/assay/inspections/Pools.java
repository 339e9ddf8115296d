package org.assay.inspections;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
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

    /** What the lock over a year's visits is known by in the database. */
    private static final int VISITS_OF_YEAR = 1170;

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
        Set<CheckedMatter> national = province == null ? Set.of() : nationallyDrawn(plan.year());
        Set<CheckedMatter> checked = visits.checkedIn(plan.year());
        Set<UUID> seen = Stream.of(national, checked)
                .flatMap(Set::stream)
                .map(CheckedMatter::objectId)
                .collect(Collectors.toSet());
        // No second check of the same object and matter in a year unless for cause; a national plan goes first.
        Frame.Leaving leaving = (object, matter) -> reason(new CheckedMatter(object.id(), matter), national, checked);
        return Frame.of(rows, own, leaving, object -> seen.contains(object.id()), ratios.table());
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
                where p.year = ? and p.province is null and s.state = 'DRAWN'""")
                .param(year)
                .query((row, number) -> new CheckedMatter(row.getObject(1, UUID.class), row.getString(2)))
                .list());
    }

    /** How many objects that have to be checked in their year no row of the plan covers and no plan drew in the year. */
    int uncovered(Plan plan, Frame frame) {
        Set<UUID> known = new HashSet<>();
        frame.subjects().forEach(subject -> known.add(subject.object().id()));
        nationallyDrawn(plan.year()).forEach(drawn -> known.add(drawn.objectId()));
        visits.checkedIn(plan.year()).forEach(checked -> known.add(checked.objectId()));
        Set<ObjectKind> kinds = plan.rows().stream().map(PlanRow::kind).collect(Collectors.toSet());
        return (int) (kinds.isEmpty() ? List.<RegisteredObject>of() : registers.objects(kinds))
                .stream()
                        .filter(object -> object.riskClass() == RiskClass.D || object.complaintUpheld())
                        .filter(object -> plan.province() == null
                                || plan.province().equals(object.province().code()))
                        .filter(object -> !known.contains(object.id()))
                        .count();
    }

    /** Nobody else opens visits of this year until the transaction ends: what is asked now stays so. */
    void lock(int year) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .param(VISITS_OF_YEAR)
                .param(year)
                .query((row, number) -> true)
                .single();
    }

    /** What other plans of the year visit, each with the number of the plan. */
    Map<CheckedMatter, String> visitedByOthers(Plan plan) {
        Map<CheckedMatter, String> visited = new HashMap<>();
        jdbc.sql("""
                select s.object_id, m.code, p.number
                from inspection_selection s join inspection_plan p on p.id = s.plan_id, unnest(s.matters) as m (code)
                where p.year = ? and p.id <> ? and s.state = 'DRAWN' and s.visit_id is not null""").param(plan.year()).param(plan.id()).query(row -> {
            visited.put(new CheckedMatter(row.getObject(1, UUID.class), row.getString(2)), row.getString(3));
        });
        return visited;
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
