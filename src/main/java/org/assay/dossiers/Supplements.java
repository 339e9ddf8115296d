package org.assay.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists of what is missing: one for each dossier, once. */
@Component
public class Supplements {

    private static final TypeReference<List<Supplement.Missing>> LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Supplements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Supplement> of(DossierId id) {
        return jdbc.sql("select * from dossier_supplement where dossier_id = ?")
                .param(id.value())
                .query(this::supplement)
                .optional();
    }

    void ask(DossierId id, List<Supplement.Missing> missing, Instant now, Instant due) {
        jdbc.sql("insert into dossier_supplement (dossier_id, asked_at, due, missing) values (?, ?, ?, ?)")
                .params(id.value(), Sections.at(now), Sections.at(due), json.writeValueAsString(missing))
                .update();
    }

    void reply(DossierId id, String reply, Instant now) {
        jdbc.sql("update dossier_supplement set reply = ?, replied_at = ? where dossier_id = ?")
                .params(reply, Sections.at(now), id.value())
                .update();
    }

    private Supplement supplement(ResultSet row, int number) throws SQLException {
        return new Supplement(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("missing"), LIST),
                row.getString("reply"),
                instant(row, "replied_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
