package org.assay.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the register of objects; whom to call is sealed. */
@Component
class ObjectTable implements RegisterTable {

    private static final String ROW = """
            (id, serial, label, kind, name, code, legal_representative, address, contact_person, contact_phone, province, field, risk_class,
             tags, complaint_upheld, status, status_reason, organization_id, entered_at, version)
            values (:id, :serial, :label, :kind, :name, :code, :legalRepresentative, :address, :contactPerson, :contactPhone, :province,
                    :field, :riskClass, :tags, :complaintUpheld, :status, :statusReason, :organization, :enteredAt, 0)""";

    private static final String CHANGED = """
            update register_object set name = :name, code = :code, legal_representative = :legalRepresentative, address = :address,
                contact_person = :contactPerson, contact_phone = :contactPhone, province = :province, field = :field,
                risk_class = :riskClass, tags = :tags, complaint_upheld = :complaintUpheld, status = :status,
                status_reason = :statusReason, version = version + 1
            where id = :id and version = :version""";

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Labels labels;
    private final Vault vault;

    ObjectTable(NamedParameterJdbcTemplate batches, JdbcClient jdbc, Labels labels, Vault vault) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.labels = labels;
        this.vault = vault;
    }

    @Override
    public Register register() {
        return Register.OBJECTS;
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return jdbc.sql("select * from register_object where id = ?")
                .param(id)
                .query(this::entry)
                .optional();
    }

    @Override
    public Optional<Entry> locked(UUID id) {
        return jdbc.sql("select * from register_object where id = ? for update")
                .param(id)
                .query(this::entry)
                .optional();
    }

    @Override
    public List<Entry> meant(Collection<Draft> drafts) {
        return jdbc.sql("""
                select * from register_object
                where label = any (:labels) or (code <> '' and code = any (:codes)) or (code = '' and name = any (:names))
                order by id for update""")
                .param("labels", Sql.said(drafts, "label"))
                .param("codes", Sql.said(drafts, "code"))
                .param("names", Sql.said(drafts, "name"))
                .query(this::entry)
                .list();
    }

    @Override
    public List<String> keys(Entry entry) {
        return entry.value("code").isEmpty()
                ? Sql.keys("label:" + entry.label(), "name:" + entry.value("kind") + ":" + entry.value("name"))
                : Sql.keys(
                        "label:" + entry.label(),
                        byCode(entry.value("kind"), entry.value("code"), entry.value("name")));
    }

    @Override
    public List<String> keys(Draft draft) {
        return Sql.keys(
                "label:" + draft.get("label"),
                draft.get("code").isEmpty() ? ":" : byCode(draft.get("kind"), draft.get("code"), draft.get("name")),
                "name:" + draft.get("kind") + ":" + draft.get("name"));
    }

    /** At one institution there may be several sites: only code and name together make one of them. */
    private static String byCode(String kind, String code, String name) {
        return "code:" + kind + ":" + code + (kind.equals(ObjectKind.SITE.name()) ? ":" + name : "");
    }

    @Override
    public List<Entry> insert(List<Entry> entries) {
        Map<ObjectKind, Integer> next = new HashMap<>();
        for (ObjectKind kind : ObjectKind.values()) {
            long many = entries.stream()
                    .filter(entry -> entry.value("kind").equals(kind.name()))
                    .count();
            if (many > 0) {
                next.put(kind, labels.next(kind.prefix(), (int) many));
            }
        }
        List<Entry> labelled = new ArrayList<>();
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Entry entry : entries) {
            var kind = ObjectKind.valueOf(entry.value("kind"));
            int serial = Objects.requireNonNull(next.get(kind));
            next.put(kind, serial + 1);
            var given = entry.labelled(kind.label(serial));
            labelled.add(given);
            rows.add(parameters(given).addValue("serial", serial).addValue("label", given.label()));
        }
        Sql.batch(batches, "insert into register_object " + ROW, rows, row -> row);
        return labelled;
    }

    @Override
    public void update(List<Entry> entries) {
        Sql.batchOnVersions(batches, CHANGED, entries, this::parameters);
    }

    @Override
    public RegisterPage page(RegisterQuery query) {
        String place = query.place();
        String[] after = place == null || !place.contains("|") ? null : place.split("\\|");
        var found = jdbc.sql("select * from register_object where true"
                        + (query.search().isBlank() ? "" : Sql.SEARCH.formatted("label || ' ' || name || ' ' || code"))
                        + (query.kind().isEmpty() ? "" : " and kind = :kind")
                        + (query.province().isEmpty() ? "" : " and province = :province")
                        + (query.field().isEmpty() ? "" : " and field = :field")
                        + (query.risk().isEmpty() ? "" : " and risk_class = :risk")
                        + (query.status().isEmpty() ? "" : " and status = :status")
                        + (after == null ? "" : " and (kind, serial) > (:afterKind, :afterSerial)")
                        + " order by kind, serial limit :limit")
                .param("search", query.search().strip())
                .param("kind", query.kind())
                .param("province", query.province())
                .param("field", query.field())
                .param("risk", query.risk())
                .param("status", query.status())
                .param("afterKind", after == null ? "" : after[0])
                .param("afterSerial", after == null ? 0 : Integer.parseInt(after[1]))
                .param("limit", query.size() + 1)
                .query(this::entry)
                .list();
        return Sql.page(found, query.size(), last -> last.value("kind") + "|" + last.serial());
    }

    private MapSqlParameterSource parameters(Entry entry) {
        return new MapSqlParameterSource(entry.values())
                .addValue("id", entry.id())
                .addValue("version", entry.version())
                .addValue("field", entry.value("field").isEmpty() ? null : entry.value("field"))
                .addValue("contactPerson", sealed(entry, "contactPerson"))
                .addValue("contactPhone", sealed(entry, "contactPhone"))
                .addValue("tags", Sql.split(entry.value("tags")))
                .addValue("complaintUpheld", entry.value("complaintUpheld").equals("yes"))
                .addValue("status", entry.status())
                .addValue("statusReason", entry.statusReason())
                .addValue("organization", entry.organizationId())
                .addValue("enteredAt", Timestamp.from(entry.enteredAt()));
    }

    private byte @Nullable [] sealed(Entry entry, String column) {
        String text = entry.value(column);
        return text.isEmpty() ? null : vault.seal(text, place(entry.id(), column));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var id = RegisteredRows.id(row);
        var values = new LinkedHashMap<String, String>();
        values.put("label", row.getString("label"));
        values.put("kind", row.getString("kind"));
        values.put("name", row.getString("name"));
        values.put("code", row.getString("code"));
        values.put("legalRepresentative", row.getString("legal_representative"));
        values.put("address", row.getString("address"));
        values.put("contactPerson", opened(row.getBytes("contact_person"), place(id, "contactPerson")));
        values.put("contactPhone", opened(row.getBytes("contact_phone"), place(id, "contactPhone")));
        values.put("province", row.getString("province"));
        values.put("field", Objects.requireNonNullElse(row.getString("field"), ""));
        values.put("riskClass", row.getString("risk_class"));
        values.put("tags", Sql.joined(RegisteredRows.texts(row, "tags")));
        values.put("complaintUpheld", row.getBoolean("complaint_upheld") ? "yes" : "no");
        return new Entry(
                id,
                row.getString("label"),
                row.getLong("version"),
                values,
                row.getString("status"),
                row.getString("status_reason"),
                row.getObject("last_checked_on", LocalDate.class),
                null,
                row.getObject("organization_id", UUID.class),
                row.getTimestamp("entered_at").toInstant());
    }

    private String opened(byte @Nullable [] sealed, String place) {
        return sealed == null ? "" : vault.open(sealed, place);
    }

    private static String place(UUID id, String column) {
        return "register-object:" + id + ":" + column;
    }
}
