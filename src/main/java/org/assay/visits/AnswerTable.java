package org.assay.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was tapped on the phones; rows are only added. */
@Component
class AnswerTable {

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer as it was taken in.
     *
     * @param answer with the time it counts from, see {@link Answer#received}
     * @param late whether the record was signed already, so that it does not count
     */
    record Received(Answer answer, int attempt, Instant receivedAt, boolean late) {}

    /** Adds those that are not there yet, in one statement. @return the ids of the new ones */
    List<UUID> add(UUID visitId, int attempt, List<Answer> answers, Instant now, boolean late) {
        return jdbc.sql("""
                insert into visit_answer (id, visit_id, attempt, person_id, device, sequence, item, value, note, answered_at, received_at, late)
                select a.id, :visit, :attempt, a.person_id, a.device, a.sequence, a.item, a.value, a.note, a.answered_at, :now, :late
                from unnest(:ids::uuid[], :persons::uuid[], :devices::uuid[], :sequences::bigint[], :items::text[], :values::text[],
                            :notes::text[], :times::timestamptz[])
                     as a (id, person_id, device, sequence, item, value, note, answered_at)
                on conflict (id) do nothing returning id""")
                .param("visit", visitId)
                .param("attempt", attempt)
                .param("now", NoticeTable.at(now))
                .param("late", late)
                .param("ids", array(answers, Answer::id, UUID[]::new))
                .param("persons", array(answers, Answer::personId, UUID[]::new))
                .param("devices", array(answers, Answer::device, UUID[]::new))
                .param("sequences", array(answers, Answer::sequence, Long[]::new))
                .param("items", array(answers, Answer::item, String[]::new))
                .param("values", array(answers, answer -> answer.value().name(), String[]::new))
                .param("notes", array(answers, Answer::note, String[]::new))
                .param("times", array(answers, answer -> answer.answeredAt().toString(), String[]::new))
                .query(UUID.class)
                .list();
    }

    private static <T> T[] array(
            List<Answer> answers, Function<Answer, T> part, java.util.function.IntFunction<T[]> maker) {
        return answers.stream().map(part).toArray(maker);
    }

    /** All answers of a visit, of every attempt, in the order they came in. */
    List<Received> of(UUID visitId) {
        return jdbc.sql("select * from visit_answer where visit_id = :visit order by received_at, answered_at, id")
                .param("visit", visitId)
                .query(AnswerTable::received)
                .list();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        Answer answer = new Answer(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("device", UUID.class),
                row.getLong("sequence"),
                row.getString("item"),
                Answer.Value.valueOf(row.getString("value")),
                row.getString("note"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
        Instant received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new Received(answer.received(received), row.getInt("attempt"), received, row.getBoolean("late"));
    }
}
