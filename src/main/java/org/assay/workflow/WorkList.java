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
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of work: one row a task, written when the engine reaches it and closed when it leaves. */
@Component
class WorkList {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    WorkList(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Work that has come up.
     *
     * @param onPaper the role that enters what the organization sent on paper, when nobody of it has an account
     * @param notBy steps of the case; whoever did one of them before is barred
     * @param blind whether the item keeps to itself whose case it is: an expert asked to take a seat learns the field and the dates
     */
    record NewWork(
            UUID id,
            UUID caseId,
            String process,
            String step,
            String candidate,
            @Nullable String onPaper,
            List<String> notBy,
            boolean blind,
            Instant since,
            Instant due) {

        private SqlParameterSource parameters() {
            return new MapSqlParameterSource()
                    .addValue("id", id)
                    .addValue("caseId", caseId)
                    .addValue("process", process)
                    .addValue("step", step)
                    .addValue("candidate", candidate)
                    .addValue("onPaper", onPaper)
                    .addValue("notBy", notBy.toArray(String[]::new))
                    .addValue("blind", blind)
                    .addValue("since", at(since))
                    .addValue("due", at(due))
                    .addValue("remind", at(WorkReminders.first(since, due)));
        }
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

    /** Adds open items in one statement. */
    void add(List<NewWork> work) {
        batches.batchUpdate("""
                insert into work_item (id, case_id, case_kind, case_number, case_title, organization, field, province, round_id,
                                       process, step, candidate, barred, state, created_at, due_at, remind_at)
                select :id, c.id, c.kind, c.number, case when :blind then '' else c.title end,
                       case when :blind then null else c.organization end, c.field,
                       case when :blind then null else c.province end, c.round_id, :process, :step,
                       case :candidate when 'organization' then coalesce('organization:' || c.organization_id, :onPaper) else :candidate end,
                       coalesce((select array_agg(distinct done_by) from work_item
                                 where case_id = c.id and done_by is not null and step = any (:notBy::text[])), '{}'),
                       'OPEN', :since, :due, :remind
                from work_case c where c.id = :caseId""", work.stream().map(NewWork::parameters).toArray(SqlParameterSource[]::new));
    }

    void cancel(Collection<UUID> ids) {
        jdbc.sql("update work_item set state = 'CANCELLED' where id = any (?) and state = 'OPEN'")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** @throws Refused when the person has used the key for another submission */
    WorkItem close(
            UUID id, UUID by, Instant now, String outcome, String answers, String formVersion, @Nullable String key) {
        try {
            return jdbc.sql("""
                    update work_item set state = 'DONE', assignee = :by, done_by = :by, done_at = :now, outcome = :outcome,
                           answers = :answers, form_version = :formVersion, submission_key = :key
                    where id = :id returning *""")
                    .param("id", id)
                    .param("by", by)
                    .param("now", at(now))
                    .param("outcome", outcome)
                    .param("answers", answers)
                    .param("formVersion", formVersion)
                    .param("key", key)
                    .query(WorkList::item)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Refused("workflow.refused.key-reused");
        }
    }

    Optional<WorkItem> find(UUID id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(WorkList::item)
                .optional();
    }

    /** An item with the draft this person has kept of its answers, and the remarks on it as {@link Remarks} reads them. */
    record Drafted(WorkItem item, @Nullable String draft, String remarks) {}

    Optional<Drafted> findWithDraft(UUID id, UUID person) {
        return jdbc.sql("""
                select i.*, d.answers as draft, %s as remarks
                from work_item i left join work_draft d on d.item_id = i.id and d.person = :person where i.id = :id""".formatted(Remarks.BESIDE))
                .param("id", id)
                .param("person", person)
                .query((row, number) ->
                        new Drafted(item(row, number), row.getString("draft"), row.getString("remarks")))
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
