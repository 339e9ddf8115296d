package org.assay.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objects the draws of plans chose. */
@Component
class Selections {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Selections(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In the order of the draw. */
    List<Selection> of(UUID planId) {
        return jdbc.sql("select * from inspection_selection where plan_id = ? order by position")
                .param(planId)
                .query(Selections::row)
                .list();
    }

    void add(Collection<Selection> selections) {
        batches.batchUpdate(
                """
                insert into inspection_selection (plan_id, object_id, label, strata, matters, position, state, selected_at, replaces)
                values (?, ?, ?, ?, ?, ?, 'DRAWN', ?, ?)""",
                selections.stream()
                        .map(one -> new @Nullable Object[] {
                            one.planId(),
                            one.objectId(),
                            one.label(),
                            one.strata(),
                            one.matters().toArray(String[]::new),
                            one.position(),
                            OffsetDateTime.ofInstant(one.selectedAt(), ZoneOffset.UTC),
                            one.replaces()
                        })
                        .toList());
    }

    /** Notes which visit came of which object. */
    void opened(UUID planId, Collection<Opened> opened) {
        batches.batchUpdate(
                "update inspection_selection set visit_id = ? where plan_id = ? and object_id = ?",
                opened.stream()
                        .map(one -> new Object[] {one.visitId(), planId, one.objectId()})
                        .toList());
    }

    record Opened(UUID objectId, UUID visitId) {}

    /** @param how {@code LEFT} or {@code ELSEWHERE} */
    void leave(UUID planId, UUID objectId, Selection.State how, String reason) {
        jdbc.sql("update inspection_selection set state = ?, reason = ? where plan_id = ? and object_id = ?")
                .param(how.name())
                .param(reason)
                .param(planId)
                .param(objectId)
                .update();
    }

    /** These matters stay of what is checked at an object. */
    void narrow(UUID planId, UUID objectId, List<String> matters) {
        jdbc.sql("update inspection_selection set matters = ? where plan_id = ? and object_id = ?")
                .param(matters.toArray(String[]::new))
                .param(planId)
                .param(objectId)
                .update();
    }

    /** Notes that an object was told of its visit, the first time; a visit of no plan changes nothing. */
    void noticed(UUID visitId, Instant noticedAt) {
        jdbc.sql("update inspection_selection set noticed_at = ? where visit_id = ? and noticed_at is null")
                .param(OffsetDateTime.ofInstant(noticedAt, ZoneOffset.UTC))
                .param(visitId)
                .update();
    }

    /** Notes that a visit is on record; a visit of no plan changes nothing. */
    void recorded(UUID visitId, LocalDate visitedOn, Instant recordedAt) {
        jdbc.sql("update inspection_selection set visited_on = ?, recorded_at = ? where visit_id = ?")
                .param(visitedOn)
                .param(OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .param(visitId)
                .update();
    }

    /**
     * The plans whose draws spoil nothing any more now that an object was told, or visited: each of their own objects was,
     * and so was each that they left to another plan.
     */
    List<UUID> toldWith(UUID visitId) {
        return jdbc.sql("""
                with told as (select plan_id, object_id, label from inspection_selection where visit_id = :visit),
                     untold as (select plan_id, object_id, label from inspection_selection
                                where state = 'DRAWN' and visit_id is not null and noticed_at is null and recorded_at is null)
                select p.id from inspection_plan p
                where p.status = 'DRAWN'
                  and (exists (select 1 from told t where t.plan_id = p.id)
                       or exists (select 1 from told t join inspection_left_out l on l.label = t.label where l.plan_id = p.id)
                       or exists (select 1 from told t join inspection_selection o on o.object_id = t.object_id
                                  where o.plan_id = p.id and o.state = 'ELSEWHERE'))
                  and not exists (select 1 from untold u where u.plan_id = p.id)
                  and not exists (select 1 from untold u join inspection_left_out l on l.label = u.label where l.plan_id = p.id)
                  and not exists (select 1 from untold u join inspection_selection o on o.object_id = u.object_id
                                  where o.plan_id = p.id and o.state = 'ELSEWHERE')""").param("visit", visitId).query(UUID.class).list();
    }

    private static Selection row(ResultSet row, int number) throws SQLException {
        var noticed = row.getObject("noticed_at", OffsetDateTime.class);
        var recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new Selection(
                Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                Objects.requireNonNull(row.getObject("object_id", UUID.class)),
                row.getString("label"),
                row.getString("strata"),
                Arrays.asList((String[]) row.getArray("matters").getArray()),
                row.getInt("position"),
                Selection.State.valueOf(row.getString("state")),
                row.getObject("visit_id", UUID.class),
                row.getObject("selected_at", OffsetDateTime.class).toInstant(),
                row.getString("replaces"),
                row.getString("reason"),
                noticed == null ? null : noticed.toInstant(),
                row.getObject("visited_on", LocalDate.class),
                recorded == null ? null : recorded.toInstant());
    }
}
