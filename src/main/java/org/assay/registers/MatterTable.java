package org.assay.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Ids;
import org.assay.shared.WorkingCalendar;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the list of matters: a change is a new version, the older ones stay as they were. */
@Component
class MatterTable implements RegisterTable {

    private static final String STATUS =
            "case when m.retired_on is null or m.retired_on > :today then 'ACTIVE' else 'RETIRED' end";

    /** Each matter in the version that counts today; one that has not begun yet in its first. */
    private static final String ROWS = """
            select m.id, m.code, m.version, m.latest, m.retired_reason, v.*,\s""" + STATUS + " as status " + """
            from register_matter m cross join lateral (
                select number, title, legal_basis, content, kinds, category, method, ratio, frequency, per_year, level, office, specialties,
                       effective_from, reason, recorded_at
                from register_matter_version where matter_id = m.id
                order by effective_from <= :today desc, case when effective_from <= :today then effective_from end desc, effective_from, number desc
                limit 1) v where true""";

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    MatterTable(NamedParameterJdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return Register.MATTERS;
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return jdbc.sql(ROWS + " and m.id = :id")
                .param("today", WorkingCalendar.today(clock))
                .param("id", id)
                .query(MatterTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> locked(UUID id) {
        jdbc.sql("select 1 from register_matter where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    @Override
    public List<Entry> meant(Collection<Draft> drafts) {
        return jdbc.sql(ROWS + " and m.code = any (:codes) order by m.id for update of m")
                .param("today", WorkingCalendar.today(clock))
                .param("codes", Sql.said(drafts, "code"))
                .query(MatterTable::entry)
                .list();
    }

    /** Every version of a matter, the newest first. */
    List<MatterVersion> versions(UUID id) {
        return jdbc.sql(
                        "select v.*, m.code, m.version, m.retired_reason, 'ACTIVE' as status from register_matter_version v"
                                + " join register_matter m on m.id = v.matter_id where m.id = ? order by v.number desc")
                .param(id)
                .query((row, number) -> new MatterVersion(
                        row.getInt("number"),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant(),
                        entry(row, number)))
                .list();
    }

    @Override
    public List<String> keys(Entry entry) {
        return Sql.keys("code:" + entry.value("code"));
    }

    @Override
    public List<String> keys(Draft draft) {
        return Sql.keys("code:" + draft.get("code"));
    }

    @Override
    public List<Entry> insert(List<Entry> entries) {
        Sql.batch(
                batches,
                "insert into register_matter (id, code, latest, version) values (:id, :code, 1, 0)",
                entries,
                entry -> new MapSqlParameterSource("id", entry.id()).addValue("code", entry.value("code")));
        List<Entry> labelled = new ArrayList<>();
        entries.forEach(entry -> labelled.add(entry.labelled(entry.value("code"))));
        versioned(labelled);
        return labelled;
    }

    /** A row that was only retired or taken back keeps its version. */
    @Override
    public void update(List<Entry> entries) {
        var today = WorkingCalendar.today(clock);
        Sql.batchOnVersions(
                batches,
                """
                update register_matter set version = version + 1, latest = latest + :revised, retired_on = :retired, retired_reason = :why
                where id = :id and version = :version""",
                entries,
                entry -> new MapSqlParameterSource("id", entry.id())
                        .addValue("version", entry.version())
                        .addValue("revised", isRevised(entry) ? 1 : 0)
                        .addValue("retired", entry.isActive() ? null : today)
                        .addValue("why", entry.statusReason()));
        versioned(entries.stream().filter(MatterTable::isRevised).toList());
    }

    private static boolean isRevised(Entry entry) {
        return !entry.value(Register.REASON).isEmpty();
    }

    private void versioned(List<Entry> entries) {
        var now = Timestamp.from(clock.instant());
        Sql.batch(
                batches,
                """
                insert into register_matter_version (id, matter_id, number, title, legal_basis, content, kinds, category, method, ratio,
                                                     frequency, per_year, level, office, specialties, effective_from, reason, recorded_at)
                select :version, :id, latest, :title, :legalBasis, :content, :kinds, :category, :method, :ratio, :frequency, :perYear, :level,
                       :office, :specialties, cast(:effectiveFrom as date), :reason, :now
                from register_matter where id = :id""",
                entries,
                entry -> new MapSqlParameterSource(entry.values())
                        .addValue("version", Ids.next())
                        .addValue("id", entry.id())
                        .addValue("kinds", Sql.split(entry.value("kinds")))
                        .addValue("specialties", Sql.split(entry.value("specialties")))
                        .addValue("perYear", Integer.parseInt(entry.value("perYear")))
                        .addValue("reason", entry.value(Register.REASON))
                        .addValue("now", now));
    }

    /** The list is short: the search looks at every row. */
    @Override
    public RegisterPage page(RegisterQuery query) {
        String place = query.place();
        var found = jdbc.sql(ROWS
                        + (query.search().isBlank()
                                ? ""
                                : " and strpos(lower(m.code || ' ' || v.title || ' ' || v.legal_basis), lower(:search)) > 0")
                        + (query.kind().isEmpty() ? "" : " and :kind = any (v.kinds)")
                        + (query.specialty().isEmpty() ? "" : " and :specialty = any (v.specialties)")
                        + (query.status().isEmpty() ? "" : " and " + STATUS + " = :status")
                        + (place == null ? "" : " and m.code > :after")
                        + " order by m.code limit :limit")
                .param("today", WorkingCalendar.today(clock))
                .param("search", query.search().strip())
                .param("kind", query.kind())
                .param("specialty", query.specialty())
                .param("status", query.status())
                .param("after", place == null ? "" : place)
                .param("limit", query.size() + 1)
                .query(MatterTable::entry)
                .list();
        return Sql.page(found, query.size(), Entry::label);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        values.put("code", row.getString("code"));
        values.put("title", row.getString("title"));
        values.put("legalBasis", row.getString("legal_basis"));
        values.put("content", row.getString("content"));
        values.put("kinds", Sql.joined(RegisteredRows.texts(row, "kinds")));
        values.put("category", row.getString("category"));
        values.put("method", row.getString("method"));
        values.put("ratio", row.getString("ratio"));
        values.put("frequency", row.getString("frequency"));
        values.put("perYear", String.valueOf(row.getInt("per_year")));
        values.put("level", row.getString("level"));
        values.put("office", row.getString("office"));
        values.put("specialties", Sql.joined(RegisteredRows.texts(row, "specialties")));
        values.put("effectiveFrom", String.valueOf(row.getObject("effective_from", LocalDate.class)));
        return new Entry(
                RegisteredRows.id(row),
                row.getString("code"),
                row.getLong("version"),
                values,
                row.getString("status"),
                row.getString("retired_reason"),
                null,
                null,
                null,
                row.getTimestamp("recorded_at").toInstant());
    }
}
