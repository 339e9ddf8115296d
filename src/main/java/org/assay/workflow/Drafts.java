package org.assay.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person has typed into a work item until it is submitted. */
@Component
@Transactional
public class Drafts {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return when it was saved */
    public Instant save(UUID item, Actor actor, Map<String, Object> answers) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into work_draft (item_id, person, answers, saved_at) values (:item, :person, :answers, :now)
                on conflict (item_id, person) do update set answers = excluded.answers, saved_at = excluded.saved_at""")
                .param("item", item)
                .param("person", actor.personId())
                .param("answers", json.writeValueAsString(answers))
                .param("now", WorkList.at(now))
                .update();
        return now;
    }

    Map<String, Object> read(String answers) {
        return json.readValue(answers, TREE);
    }
}
