package org.assay.workflow;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside a work item: who passed it on and why, questions and answers; the oldest first. */
@Component
@Transactional
public class Remarks {

    /** Characters of a note, a reason, a question or an answer. */
    public static final int LONGEST = 1_000;

    /** The remarks on the item {@code i} of a statement, as one JSON array. */
    static final String BESIDE = """
            (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'author', r.author,
                        'recipient', r.recipient, 'text', r.text, 'madeAt', r.made_at) order by r.made_at, r.id), '[]')
             from work_remark r where r.item_id = i.id)""";

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Remarks(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What {@link #BESIDE} has read. */
    List<Remark> read(String beside) {
        return json.readValue(beside, REMARKS);
    }

    /** Whoever may see the item may see them. */
    @Transactional(readOnly = true)
    public List<Remark> of(UUID item) {
        return jdbc.sql("select * from work_remark where item_id = ? order by made_at, id")
                .param(item)
                .query((row, number) -> new Remark(
                        row.getObject("id", UUID.class),
                        Remark.Kind.valueOf(row.getString("kind")),
                        row.getObject("author", UUID.class),
                        row.getObject("recipient", UUID.class),
                        row.getString("text"),
                        java.util.Objects.requireNonNull(WorkList.instant(row, "made_at"))))
                .list();
    }

    UUID add(UUID item, Remark.Kind kind, UUID author, @Nullable UUID recipient, String text) {
        UUID id = Ids.next();
        jdbc.sql("insert into work_remark (id, item_id, kind, author, recipient, text, made_at)"
                        + " values (:id, :item, :kind, :author, :recipient, :text, :now)")
                .param("id", id)
                .param("item", item)
                .param("kind", kind.name())
                .param("author", author)
                .param("recipient", recipient)
                .param("text", text)
                .param("now", WorkList.at(clock.instant()))
                .update();
        return id;
    }

    /** What was typed, without blanks around it. @throws Refused when it is shorter or longer than allowed */
    static String text(@Nullable String typed, int shortest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() < shortest || text.length() > LONGEST) {
            throw new Refused(
                    shortest == 0 ? "workflow.refused.note-long" : "workflow.refused.reason", shortest, LONGEST);
        }
        return text;
    }
}
