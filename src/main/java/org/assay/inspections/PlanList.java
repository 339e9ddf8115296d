package org.assay.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans as lists, and the numbers they bear. */
@Component
class PlanList {

    private final JdbcClient jdbc;

    PlanList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Such as {@code DR-2019-00-01}. @param level two digits of the province, 00 for the country */
    String nextNumber(int year, String level) {
        int serial = jdbc.sql("""
                insert into inspection_plan_serial (year, level, last) values (?, ?, 1)
                on conflict (year, level) do update set last = inspection_plan_serial.last + 1 returning last""").param(year).param(level).query(Integer.class).single();
        return "DR-%d-%s-%02d".formatted(year, level, serial);
    }

    /** The newest first, at most 200; nobody is signed in when the actor is null. */
    List<PlanTitle> visible(@Nullable Actor actor) {
        boolean all = actor != null
                && (actor.isAnyOf(Role.APPROVER, Role.AUDITOR)
                        || actor.is(Role.INSPECTION_OFFICER) && actor.province() == null);
        String own = actor != null && actor.is(Role.INSPECTION_OFFICER) ? actor.province() : null;
        return jdbc.sql("""
                select p.id, p.number, p.year, p.province, p.title, p.status, p.published_at, p.drawn_at,
                       (select coalesce(sum(r.quantity), 0) from inspection_plan_row r where r.plan_id = p.id) as quantity,
                       (select count(*) from inspection_selection s where s.plan_id = p.id and s.state = 'DRAWN') as visits,
                       (select count(*) from inspection_selection s where s.plan_id = p.id and s.recorded_at is not null) as recorded
                from inspection_plan p
                where p.published_at is not null or :all or p.province = :own
                order by p.begun_at desc, p.id desc limit 200""")
                .param("all", all)
                .param("own", own)
                .query(PlanList::row)
                .list();
    }

    private static PlanTitle row(ResultSet row, int number) throws SQLException {
        return new PlanTitle(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getInt("year"),
                row.getString("province"),
                row.getString("title"),
                PlanStatus.valueOf(row.getString("status")),
                instant(row, "published_at"),
                instant(row, "drawn_at"),
                row.getInt("quantity"),
                row.getInt("visits"),
                row.getInt("recorded"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
