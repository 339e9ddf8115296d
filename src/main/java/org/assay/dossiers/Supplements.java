package org.assay.dossiers;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lists of what is missing: one for each dossier, once. */
@Component
public class Supplements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Supplements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
}
