package org.assay.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of work: one row a task, written when the engine reaches it and closed when it leaves. */
@Component
class WorkList {

    private final JdbcClient jdbc;

    WorkList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(CaseRef ref, Instant now) {
        jdbc.sql("""
                insert into work_case (id, kind, number, title, organization_id, organization, field, province, round_id, begun_at)
                values (:id, :kind, :number, :title, :organizationId, :organization, :field, :province, :roundId, :now)
                on conflict (id) do update set number = excluded.number, title = excluded.title""")
                .param("id", ref.id())
                .param("kind", ref.kind())
                .param("number", ref.number())
                .param("title", ref.title())
                .param("organizationId", ref.organizationId())
                .param("organization", ref.organization())
                .param("field", ref.field())
                .param("province", ref.province())
                .param("roundId", ref.roundId())
                .param("now", at(now))
                .update();
    }

    Optional<CaseRef> findCase(UUID caseId) {
        return jdbc.sql("select * from work_case where id = ?")
                .param(caseId)
                .query(CaseRef.class)
                .optional();
    }

    /**
     * Adds an open item; whoever did one of the {@code notBy} steps of this case before is barred from it.
     *
     * @param blind whether the item keeps to itself whose case it is: an expert asked to take a seat learns the field and the dates
     */
    void add(
            UUID id,
            UUID caseId,
            String process,
            String step,
            String candidate,
            List<String> notBy,
            boolean blind,
            Instant now,
            Instant due) {
        jdbc.sql("""
                insert into work_item (id, case_id, case_kind, case_number, case_title, organization, field, province, round_id,
                                       process, step, candidate, barred, state, created_at, due_at, remind_at)
                select :id, c.id, c.kind, c.number, case when :blind then '' else c.title end,
                       case when :blind then null else c.organization end, c.field,
                       case when :blind then null else c.province end, c.round_id, :process, :step,
                       case :candidate when 'organization' then 'organization:' || c.organization_id else :candidate end,
                       coalesce((select array_agg(distinct done_by) from work_item
                                 where case_id = c.id and done_by is not null and step in (:notBy)), '{}'),
                       'OPEN', :now, :due, :remind
                from work_case c where c.id = :caseId""")
                .param("id", id)
                .param("caseId", caseId)
                .param("process", process)
                .param("step", step)
                .param("candidate", candidate)
                .param("notBy", notBy.isEmpty() ? List.of("") : notBy)
                .param("blind", blind)
                .param("now", at(now))
                .param("due", at(due))
                .param("remind", at(WorkReminders.first(now, due)))
                .update();
    }

    void cancel(UUID id) {
        jdbc.sql("update work_item set state = 'CANCELLED' where id = ? and state = 'OPEN'")
                .param(id)
                .update();
    }

    void close(
            UUID id, UUID by, Instant now, String outcome, String answers, String formVersion, @Nullable String key) {
        jdbc.sql("""
                update work_item set state = 'DONE', assignee = :by, done_by = :by, done_at = :now, outcome = :outcome,
                       answers = :answers, form_version = :formVersion, submission_key = :key
                where id = :id""")
                .param("id", id)
                .param("by", by)
                .param("now", at(now))
                .param("outcome", outcome)
                .param("answers", answers)
                .param("formVersion", formVersion)
                .param("key", key)
                .update();
    }

    Optional<WorkItem> find(UUID id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(WorkList::item)
                .optional();
    }

    List<WorkItem> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from work_item where id = any (?) order by due_at, id")
                .param(ids.toArray(UUID[]::new))
                .query(WorkList::item)
                .list();
    }

    /** Reads the item and keeps others from it until the transaction ends: of two submissions one wins. */
    Optional<WorkItem> lock(UUID id) {
        return jdbc.sql("select * from work_item where id = ? for update")
                .param(id)
                .query(WorkList::item)
                .optional();
    }

    Optional<WorkItem> submittedWith(UUID by, String key) {
        return jdbc.sql("select * from work_item where done_by = ? and submission_key = ?")
                .params(by, key)
                .query(WorkList::item)
                .optional();
    }

    List<WorkItem> of(UUID caseId) {
        return jdbc.sql("select * from work_item where case_id = ? order by created_at, id")
                .param(caseId)
                .query(WorkList::item)
                .list();
    }

    /** @return whether the item was free, or already this person's */
    boolean assign(UUID id, UUID person) {
        return jdbc.sql("update work_item set assignee = :person where id = :id and state = 'OPEN'"
                                + " and (assignee is null or assignee = :person)")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    boolean release(UUID id, UUID person) {
        return jdbc.sql("update work_item set assignee = null where id = ? and state = 'OPEN' and assignee = ?")
                        .params(id, person)
                        .update()
                == 1;
    }

    /** Gives the item into these hands, whoever held it; the caller has locked it and knows that it may. */
    void hand(UUID id, UUID person) {
        jdbc.sql("update work_item set assignee = ? where id = ?")
                .params(person, id)
                .update();
    }

    /** @param legal the legal deadline when it is another one, else null */
    void changeDue(UUID id, Instant due, @Nullable Instant legal, Instant remind) {
        jdbc.sql("update work_item set due_at = :due, legal_due_at = :legal, remind_at = :remind where id = :id")
                .param("id", id)
                .param("due", at(due))
                .param("legal", legal == null ? null : at(legal))
                .param("remind", at(remind))
                .update();
    }

    static WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_kind"),
                row.getString("case_number"),
                row.getString("case_title"),
                row.getString("organization"),
                row.getString("field"),
                row.getString("province"),
                row.getObject("round_id", UUID.class),
                row.getString("process"),
                row.getString("step"),
                row.getString("candidate"),
                row.getObject("assignee", UUID.class),
                uuids(row.getArray("barred")),
                WorkItem.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "legal_due_at"),
                instant(row, "done_at"),
                row.getObject("done_by", UUID.class),
                row.getString("outcome"),
                row.getString("answers"));
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
