package org.assay.inspections;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan's pools held when they were frozen, whatever the registers say later. */
@Component
class FrozenPool {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FrozenPool(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An object as it was frozen. @param strata names of its strata, blanks between them */
    record Member(String label, UUID objectId, String strata, List<String> matters, boolean unannounced) {}

    /** @param chance the probability of each object to be drawn, 0 to 1 */
    void keep(UUID planId, Frame frame, ToDoubleFunction<Subject> chance, Collection<RegisteredInspector> inspectors) {
        batches.batchUpdate(
                """
                insert into inspection_pool (plan_id, label, object_id, strata, matters, unannounced, risk_class, province, kind, chance)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                frame.subjects().stream()
                        .map(subject -> new Object[] {
                            planId,
                            subject.object().label(),
                            subject.object().id(),
                            subject.strata(),
                            subject.matters().toArray(String[]::new),
                            subject.unannounced(),
                            subject.object().riskClass().name(),
                            subject.object().province().code(),
                            subject.object().kind().name(),
                            chance.applyAsDouble(subject)
                        })
                        .toList());
        batches.batchUpdate(
                "insert into inspection_pool_inspector (plan_id, label, inspector_id) values (?, ?, ?)",
                inspectors.stream()
                        .map(inspector -> new Object[] {planId, inspector.label(), inspector.id()})
                        .toList());
        batches.batchUpdate(
                "insert into inspection_left_out (plan_id, label, matter, reason) values (?, ?, ?, ?)",
                frame.leftOut().stream()
                        .map(left -> new Object[] {planId, left.label(), left.matter(), left.reason()})
                        .toList());
    }

    /** These matters were left out after the draw. */
    void leaveOut(UUID planId, String label, Collection<String> matters) {
        batches.batchUpdate(
                "insert into inspection_left_out (plan_id, label, matter, reason) values (?, ?, ?, ?) on conflict do nothing",
                matters.stream()
                        .map(matter -> new Object[] {planId, label, matter, Pools.CHECKED})
                        .toList());
    }

    /** These objects of the pool, by label. */
    Map<String, Member> members(UUID planId, Collection<String> labels) {
        return jdbc
                .sql("select * from inspection_pool where plan_id = ? and label = any (?)")
                .param(planId)
                .param(labels.toArray(String[]::new))
                .query((row, number) -> new Member(
                        row.getString("label"),
                        Objects.requireNonNull(row.getObject("object_id", UUID.class)),
                        row.getString("strata"),
                        Arrays.asList((String[]) row.getArray("matters").getArray()),
                        row.getBoolean("unannounced")))
                .stream()
                .collect(Collectors.toMap(Member::label, member -> member));
    }

    /** The ids of these inspectors of the pool, by label. */
    Map<String, UUID> inspectors(UUID planId, Collection<String> labels) {
        return jdbc
                .sql("select label, inspector_id from inspection_pool_inspector where plan_id = ? and label = any (?)")
                .param(planId)
                .param(labels.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("label"), Objects.requireNonNull(row.getObject("inspector_id", UUID.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was left out of the pool and why, by label; at most 500 lines. */
    List<Frame.LeftOut> leftOut(UUID planId) {
        return jdbc.sql(
                        "select label, matter, reason from inspection_left_out where plan_id = ? order by label, matter limit 500")
                .param(planId)
                .query(Frame.LeftOut.class)
                .list();
    }

    /** How many of those alike were expected and how many came; to be asked when the objects drawn are kept. */
    List<StratumDrawn> cells(UUID planId) {
        return jdbc.sql("""
                select p.strata, p.risk_class, p.province, p.kind, count(*) as pool, sum(p.chance) as expected, count(s.plan_id) as drawn
                from inspection_pool p left join inspection_selection s on s.plan_id = p.plan_id and s.object_id = p.object_id
                where p.plan_id = ? group by p.strata, p.risk_class, p.province, p.kind
                order by p.strata, p.risk_class, p.province, p.kind""")
                .param(planId)
                .query((row, number) -> new StratumDrawn(
                        row.getString("strata"),
                        RiskClass.valueOf(row.getString("risk_class")),
                        Province.of(row.getString("province")),
                        ObjectKind.valueOf(row.getString("kind")),
                        row.getInt("pool"),
                        row.getDouble("expected"),
                        row.getInt("drawn")))
                .list();
    }
}
