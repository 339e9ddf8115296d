package org.assay.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of messages, which is also the outbox. */
@Component
class NotificationTable {

    private static final UUID HIGHEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    NotificationTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds the messages in one statement. */
    void add(List<NotificationRow> rows) {
        batches.batchUpdate(
                """
                insert into notification (id, person, address, template, case_id, case_kind, case_number, subject, body, created_at, next_at)
                values (:id, :person, :address, :template, :caseId, :caseKind, :caseNumber, :subject, :body, :at, :at)""", rows.stream().map(NotificationTable::parameters).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(NotificationRow row) {
        return new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("person", row.person())
                .addValue("address", row.address())
                .addValue("template", row.template())
                .addValue("caseId", row.caseId())
                .addValue("caseKind", row.caseKind())
                .addValue("caseNumber", row.caseNumber())
                .addValue("subject", row.subject())
                .addValue("body", row.body())
                .addValue("at", at(row.createdAt()));
    }

    /** A person's messages, the newest first, those before {@code before} only. */
    List<NotificationRow> ofPerson(UUID person, @Nullable UUID before, int limit) {
        return jdbc.sql("select * from notification where person = ? and id < ? order by id desc limit ?")
                .params(person, before == null ? HIGHEST : before, limit)
                .query(NotificationTable::row)
                .list();
    }

    List<NotificationRow> ofCase(UUID caseId) {
        return jdbc.sql("select * from notification where case_id = ? order by id")
                .param(caseId)
                .query(NotificationTable::row)
                .list();
    }

    Optional<NotificationRow> find(UUID id, UUID person) {
        return jdbc.sql("select * from notification where id = ? and person = ?")
                .params(id, person)
                .query(NotificationTable::row)
                .optional();
    }

    void read(UUID id, Instant now) {
        jdbc.sql("update notification set read_at = ? where id = ? and read_at is null")
                .params(at(now), id)
                .update();
    }

    void readAll(UUID person, Instant now) {
        jdbc.sql("update notification set read_at = ? where person = ? and read_at is null")
                .params(at(now), person)
                .update();
    }

    int unread(UUID person, int cap) {
        return jdbc.sql(
                        "select count(*) from (select 1 from notification where person = ? and read_at is null limit ?) u")
                .params(person, cap)
                .query(Integer.class)
                .single();
    }

    /** The message that has been due longest, held against other nodes until the transaction ends. */
    Optional<NotificationRow> nextDue(Instant now) {
        return jdbc.sql("""
                select * from notification where state = 'WAITING' and next_at <= ?
                order by next_at, id limit 1 for update skip locked""").param(at(now)).query(NotificationTable::row).optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql(
                        "update notification set state = 'SENT', attempts = attempts + 1, sent_at = ?, last_error = null where id = ?")
                .params(at(now), id)
                .update();
    }

    void failed(UUID id, Instant next, String error) {
        jdbc.sql("update notification set attempts = attempts + 1, next_at = ?, last_error = ? where id = ?")
                .params(at(next), error, id)
                .update();
    }

    /** @return whether there is such a message and it still waits */
    boolean tryNow(UUID id, Instant now) {
        return jdbc.sql("update notification set next_at = ? where id = ? and state = 'WAITING'")
                        .params(at(now), id)
                        .update()
                == 1;
    }

    List<NotificationRow> waiting(int limit) {
        return jdbc.sql("select * from notification where state = 'WAITING' order by next_at, id limit ?")
                .param(limit)
                .query(NotificationTable::row)
                .list();
    }

    int countWaiting(int cap) {
        return jdbc.sql("select count(*) from (select 1 from notification where state = 'WAITING' limit ?) w")
                .param(cap)
                .query(Integer.class)
                .single();
    }

    private static NotificationRow row(ResultSet row, int number) throws SQLException {
        return new NotificationRow(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("address"),
                row.getString("template"),
                row.getObject("case_id", UUID.class),
                row.getString("case_kind"),
                row.getString("case_number"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                NotificationRow.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error"),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
