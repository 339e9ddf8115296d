package org.assay.registers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what happened to each row of the registers, for everybody to read. */
@Component("registerChanges")
class Changes {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Changes(NamedParameterJdbcTemplate jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Something done to a row. */
    record Entry(
            UUID subject,
            String action,
            List<Change> changes,
            @Nullable String reason,
            long version) {}

    /** All of them in one batch. @param importId the file they came with, if any */
    void add(List<Entry> entries, @Nullable UUID importId) {
        if (entries.isEmpty()) {
            return;
        }
        var actor = currentPerson.find().map(Actor::personId).orElse(null);
        var now = Timestamp.from(clock.instant());
        Sql.batch(
                jdbc,
                """
                insert into register_change (id, subject, at, action, changes, reason, actor, import_id, version)
                values (:id, :subject, :at, :action, cast(:changes as jsonb), :reason, :actor, :import, :version)""",
                entries,
                entry -> new MapSqlParameterSource()
                        .addValue("id", Ids.next())
                        .addValue("subject", entry.subject())
                        .addValue("at", now)
                        .addValue("action", entry.action())
                        .addValue("changes", json.writeValueAsString(entry.changes()))
                        .addValue("reason", entry.reason())
                        .addValue("actor", actor)
                        .addValue("import", importId)
                        .addValue("version", entry.version()));
    }

    /** What happened to a row, the newest first; at most 200 lines. */
    List<ChangeRow> of(UUID subject) {
        return since(subject, -1);
    }

    /** What happened to a row after it had this version. */
    List<ChangeRow> since(UUID subject, long version) {
        return jdbc.query(
                "select at, action, changes, reason, actor from register_change where subject = :subject and version > :version"
                        + " order by at desc, id desc limit 200",
                Map.of("subject", subject, "version", version),
                (row, number) -> new ChangeRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("action"),
                        json.readValue(Objects.requireNonNull(row.getString("changes")), CHANGES),
                        row.getString("reason"),
                        row.getObject("actor", UUID.class)));
    }
}
