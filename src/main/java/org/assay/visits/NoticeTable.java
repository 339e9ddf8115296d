package org.assay.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The written notices of visits, those that stand no more among them. */
@Component
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID visitId, int attempt, VisitNotice notice) {
        jdbc.sql("""
                insert into visit_notice (number, visit_id, attempt, served_at, way, day, hour, basis, method, duty, materials, contact)
                values (:number, :visit, :attempt, :served, :way, :day, :hour, :basis, :method, :duty, :materials, :contact)""")
                .param("number", notice.number())
                .param("visit", visitId)
                .param("attempt", attempt)
                .param("served", at(notice.servedAt()))
                .param("way", notice.way().name())
                .param("day", notice.day())
                .param("hour", notice.hour())
                .param("basis", notice.basis())
                .param("method", notice.method())
                .param("duty", notice.duty())
                .param("materials", notice.materials())
                .param("contact", notice.contact())
                .update();
    }

    /** The notice that stands is no more to be kept to. */
    void voidAll(UUID visitId, Instant now) {
        jdbc.sql("update visit_notice set voided_at = :now where visit_id = :visit and voided_at is null")
                .param("visit", visitId)
                .param("now", at(now))
                .update();
    }

    /** All notices of a visit, the newest first. */
    List<VisitNotice> of(UUID visitId) {
        return jdbc.sql("select * from visit_notice where visit_id = :visit order by served_at desc, number desc")
                .param("visit", visitId)
                .query(NoticeTable::notice)
                .list();
    }

    private static VisitNotice notice(ResultSet row, int number) throws SQLException {
        return new VisitNotice(
                row.getString("number"),
                row.getObject("served_at", OffsetDateTime.class).toInstant(),
                VisitNotice.Way.valueOf(row.getString("way")),
                row.getObject("day", LocalDate.class),
                row.getString("hour"),
                row.getString("basis"),
                row.getString("method"),
                row.getString("duty"),
                row.getString("materials"),
                row.getString("contact"),
                instant(row, "voided_at"));
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
