package org.assay.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.registers.RegisterFact.ObjectChecked;
import org.assay.registers.RegisterFact.ObjectReclassified;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the registers hold now, for those who plan, visit and judge. */
@Component
@Transactional
public class Registers {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registers(JdbcClient jdbc, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** The matters in force, by code. */
    @Transactional(readOnly = true)
    public List<RegisteredMatter> matters() {
        return jdbc.sql(RegisteredRows.MATTER + """
                 where m.retired_on is null or m.retired_on > :today) v
                where v.place = 1 order by v.code""")
                .param("today", WorkingCalendar.today(clock))
                .query(RegisteredRows::matter)
                .list();
    }

    /** These versions of matters, in force or not any more. */
    @Transactional(readOnly = true)
    public List<RegisteredMatter> matters(Collection<UUID> ids) {
        return jdbc.sql("select v.*, m.code from register_matter_version v join register_matter m on m.id = v.matter_id"
                        + " where v.id = any (:ids) order by m.code, v.number")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RegisteredRows::matter)
                .list();
    }

    /** Every object of these kinds that still exists, by label. */
    @Transactional(readOnly = true)
    public List<RegisteredObject> objects(Set<ObjectKind> kinds) {
        return jdbc.sql(
                        "select * from register_object where status = 'ACTIVE' and kind = any (:kinds) order by kind, serial")
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(RegisteredRows::object)
                .list();
    }

    /** These objects, whether they still exist or not. */
    @Transactional(readOnly = true)
    public List<RegisteredObject> objects(Collection<UUID> ids) {
        return jdbc.sql("select * from register_object where id = any (:ids) order by kind, serial")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RegisteredRows::object)
                .list();
    }

    /** Every inspector who may be drawn now, by label. */
    @Transactional(readOnly = true)
    public List<RegisteredInspector> inspectors() {
        return inspectors("i.status = 'ACTIVE'", List.of());
    }

    /** These inspectors, active or not. */
    @Transactional(readOnly = true)
    public List<RegisteredInspector> inspectors(Collection<UUID> ids) {
        return inspectors("i.id = any (:ids)", ids);
    }

    /** Notes that an object was checked; an earlier day than the one known changes nothing. */
    public void checked(UUID objectId, LocalDate on) {
        var object = locked(objectId);
        var before = object.lastCheckedOn();
        if (before != null && !on.isAfter(before)) {
            return;
        }
        jdbc.sql("update register_object set last_checked_on = ?, version = version + 1 where id = ?")
                .params(on, objectId)
                .update();
        changes.add(
                List.of(new Changes.Entry(
                        objectId,
                        "CHECKED",
                        List.of(new Change("lastCheckedOn", before == null ? null : before.toString(), on.toString())),
                        null,
                        version(objectId))),
                null);
        events.publishEvent(new ObjectChecked(objectId, object.label(), on));
    }

    /** Moves an object into another risk class, with the reason; the record keeps both. @throws Refused without a reason */
    public void classify(UUID objectId, RiskClass riskClass, String reason) {
        if (reason.strip().length() < RegisterRules.SHORTEST_REASON) {
            throw new Refused("registers.refused.no-reason", RegisterRules.SHORTEST_REASON);
        }
        var object = locked(objectId);
        if (object.riskClass() == riskClass) {
            return;
        }
        jdbc.sql("update register_object set risk_class = ?, version = version + 1 where id = ?")
                .params(riskClass.name(), objectId)
                .update();
        changes.add(
                List.of(new Changes.Entry(
                        objectId,
                        "RECLASSIFIED",
                        List.of(new Change("riskClass", object.riskClass().name(), riskClass.name())),
                        reason.strip(),
                        version(objectId))),
                null);
        events.publishEvent(
                new ObjectReclassified(objectId, object.label(), object.riskClass(), riskClass, reason.strip()));
    }

    private List<RegisteredInspector> inspectors(String which, Collection<UUID> ids) {
        return jdbc.sql("""
                select i.*, array(select c.code from register_conflict c
                                  where c.inspector_id = i.id and (c.until is null or c.until >= :today)) as conflicts
                from register_inspector i where\s""" + which + " order by i.serial")
                .param("today", WorkingCalendar.today(clock))
                .param("ids", ids.toArray(UUID[]::new))
                .query(RegisteredRows::inspector)
                .list();
    }

    private long version(UUID id) {
        return jdbc.sql("select version from register_object where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private RegisteredObject locked(UUID id) {
        return jdbc.sql("select * from register_object where id = ? for update")
                .param(id)
                .query(RegisteredRows::object)
                .optional()
                .orElseThrow(NotYours::new);
    }
}
