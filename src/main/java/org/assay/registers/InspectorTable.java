package org.assay.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.People;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the register of inspectors with what each may not visit. */
@Component
class InspectorTable implements RegisterTable {

    private static final String PREFIX = "INS";

    private static final String ROWS = """
            select i.*, (select string_agg(c.code || ' | ' || c.reason || coalesce(' | ' || c.until, ''), e'\\n' order by c.code)
                         from register_conflict c where c.inspector_id = i.id) as conflicts
            from register_inspector i where true""";

    private static final String ROW = """
            (id, serial, label, person_id, name, certificate_number, unit, unit_code, region, specialties, leads, cap, status,
             status_reason, entered_at, version)
            values (:id, :serial, :label, :person, :name, :certificateNumber, :unit, :unitCode, :region, :specialties, :leads, :cap,
                    :status, :statusReason, :enteredAt, 0)""";

    private static final String CHANGED = """
            update register_inspector set person_id = :person, name = :name, certificate_number = :certificateNumber, unit = :unit,
                unit_code = :unitCode, region = :region, specialties = :specialties, leads = :leads, cap = :cap, status = :status,
                status_reason = :statusReason, version = version + 1
            where id = :id and version = :version""";

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Labels labels;
    private final People people;

    InspectorTable(NamedParameterJdbcTemplate batches, JdbcClient jdbc, Labels labels, People people) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.labels = labels;
        this.people = people;
    }

    @Override
    public Register register() {
        return Register.INSPECTORS;
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return withAccounts(jdbc.sql(ROWS + " and i.id = ?")
                        .param(id)
                        .query(InspectorTable::entry)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Entry> locked(UUID id) {
        jdbc.sql("select 1 from register_inspector where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    @Override
    public List<Entry> meant(Collection<Draft> drafts) {
        return withAccounts(jdbc.sql(
                        ROWS
                                + " and (i.label = any (:labels) or i.certificate_number = any (:numbers)) order by i.id for update of i")
                .param("labels", Sql.said(drafts, "label"))
                .param("numbers", Sql.said(drafts, "certificateNumber"))
                .query(InspectorTable::entry)
                .list());
    }

    /** Which of these persons have a row already, and its label. */
    Map<UUID, String> linked(Collection<UUID> persons) {
        Map<UUID, String> labelled = new LinkedHashMap<>();
        jdbc.sql("select person_id, label from register_inspector where person_id = any (?)")
                .param(persons.toArray(UUID[]::new))
                .query(row -> {
                    labelled.put(
                            Objects.requireNonNull(row.getObject("person_id", UUID.class)), row.getString("label"));
                });
        return labelled;
    }

    @Override
    public List<String> keys(Entry entry) {
        return Sql.keys("label:" + entry.label(), "certificate:" + entry.value("certificateNumber"));
    }

    @Override
    public List<String> keys(Draft draft) {
        return Sql.keys("label:" + draft.get("label"), "certificate:" + draft.get("certificateNumber"));
    }

    @Override
    public List<Entry> insert(List<Entry> entries) {
        int serial = entries.isEmpty() ? 0 : labels.next(PREFIX, entries.size());
        List<Entry> labelled = new ArrayList<>();
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Entry entry : entries) {
            var given = entry.labelled(String.format(Locale.ROOT, "%s-%04d", PREFIX, serial));
            labelled.add(given);
            rows.add(parameters(given).addValue("serial", serial++).addValue("label", given.label()));
        }
        Sql.batch(batches, "insert into register_inspector " + ROW, rows, row -> row);
        conflicts(labelled);
        return labelled;
    }

    @Override
    public void update(List<Entry> entries) {
        Sql.batchOnVersions(batches, CHANGED, entries, InspectorTable::parameters);
        if (!entries.isEmpty()) {
            jdbc.sql("delete from register_conflict where inspector_id = any (?)")
                    .param(entries.stream().map(Entry::id).toArray(UUID[]::new))
                    .update();
            conflicts(entries);
        }
    }

    private void conflicts(List<Entry> entries) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (Conflict conflict : Conflict.of(entry.value("conflicts"))) {
                rows.add(new MapSqlParameterSource("inspector", entry.id())
                        .addValue("code", conflict.code())
                        .addValue("reason", conflict.reason())
                        .addValue("until", conflict.until()));
            }
        }
        Sql.batch(
                batches,
                "insert into register_conflict (inspector_id, code, reason, until) values (:inspector, :code, :reason, :until)",
                rows,
                row -> row);
    }

    @Override
    public RegisterPage page(RegisterQuery query) {
        String place = query.place();
        boolean isPlace = place != null && place.matches("\\d+");
        var found = jdbc.sql(ROWS
                        + (query.search().isBlank() ? "" : Sql.SEARCH.formatted("label || ' ' || name || ' ' || unit"))
                        + (query.province().isEmpty() ? "" : " and i.region = :region")
                        + (query.specialty().isEmpty() ? "" : " and :specialty = any (i.specialties)")
                        + (query.status().isEmpty() ? "" : " and i.status = :status")
                        + (isPlace ? " and i.serial > :after" : "")
                        + " order by i.serial limit :limit")
                .param("search", query.search().strip())
                .param("region", query.province())
                .param("specialty", query.specialty())
                .param("status", query.status())
                .param("after", isPlace ? Integer.parseInt(Objects.requireNonNull(place)) : 0)
                .param("limit", query.size() + 1)
                .query(InspectorTable::entry)
                .list();
        return Sql.page(withAccounts(found), query.size(), last -> String.valueOf(last.serial()));
    }

    private List<Entry> withAccounts(List<Entry> entries) {
        var accounts = people.byId(
                entries.stream().map(Entry::personId).filter(Objects::nonNull).toList());
        return entries.stream()
                .map(entry -> entry.personId() == null || !accounts.containsKey(entry.personId())
                        ? entry
                        : entry.with(Map.of(
                                "account",
                                Objects.requireNonNull(accounts.get(entry.personId()))
                                        .username())))
                .toList();
    }

    private static MapSqlParameterSource parameters(Entry entry) {
        return new MapSqlParameterSource(entry.values())
                .addValue("id", entry.id())
                .addValue("version", entry.version())
                .addValue("person", entry.personId())
                .addValue("specialties", Sql.split(entry.value("specialties")))
                .addValue("leads", entry.value("leads").equals("yes"))
                .addValue("cap", Integer.parseInt(entry.value("cap")))
                .addValue("status", entry.status())
                .addValue("statusReason", entry.statusReason())
                .addValue("enteredAt", Timestamp.from(entry.enteredAt()));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        values.put("label", row.getString("label"));
        values.put("name", row.getString("name"));
        values.put("certificateNumber", row.getString("certificate_number"));
        values.put("unit", row.getString("unit"));
        values.put("unitCode", row.getString("unit_code"));
        values.put("region", row.getString("region"));
        values.put("specialties", Sql.joined(RegisteredRows.texts(row, "specialties")));
        values.put("cap", String.valueOf(row.getInt("cap")));
        values.put("leads", row.getBoolean("leads") ? "yes" : "no");
        values.put("conflicts", Objects.requireNonNullElse(row.getString("conflicts"), ""));
        values.put("account", "");
        return new Entry(
                RegisteredRows.id(row),
                row.getString("label"),
                row.getLong("version"),
                values,
                row.getString("status"),
                row.getString("status_reason"),
                null,
                row.getObject("person_id", UUID.class),
                null,
                row.getTimestamp("entered_at").toInstant());
    }
}
