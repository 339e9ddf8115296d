package org.assay.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.shared.Field;
import org.assay.shared.Province;

/** Rows of the registers as other modules see them. */
final class RegisteredRows {

    /** The versions begun by {@code :today}, the one that counts in place 1; the condition and the end are the caller's. */
    static final String MATTER = """
            select * from (
                select v.*, m.code, row_number() over (partition by v.matter_id order by v.effective_from desc, v.number desc) as place
                from register_matter_version v join register_matter m on m.id = v.matter_id and v.effective_from <= :today
            """;

    private RegisteredRows() {}

    static RegisteredMatter matter(ResultSet row, int number) throws SQLException {
        return new RegisteredMatter(
                id(row),
                row.getString("code"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("legal_basis"),
                row.getString("content"),
                texts(row, "kinds").stream()
                        .map(ObjectKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ObjectKind.class))),
                row.getString("category").equals("KEY"),
                RegisteredMatter.Method.valueOf(row.getString("method")),
                row.getInt("per_year"),
                RegisteredMatter.Level.valueOf(row.getString("level")),
                texts(row, "specialties"));
    }

    static RegisteredObject object(ResultSet row, int number) throws SQLException {
        String field = row.getString("field");
        return new RegisteredObject(
                id(row),
                row.getString("label"),
                ObjectKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"),
                Province.of(row.getString("province")),
                field == null ? null : Field.of(field),
                row.getString("address"),
                RiskClass.valueOf(row.getString("risk_class")),
                texts(row, "tags"),
                row.getBoolean("complaint_upheld"),
                row.getObject("last_checked_on", LocalDate.class),
                row.getObject("organization_id", UUID.class));
    }

    static RegisteredInspector inspector(ResultSet row, int number) throws SQLException {
        return new RegisteredInspector(
                id(row),
                row.getString("label"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("certificate_number"),
                row.getString("unit"),
                row.getString("unit_code"),
                Province.of(row.getString("region")),
                texts(row, "specialties"),
                row.getBoolean("leads"),
                row.getInt("cap"),
                texts(row, "conflicts"));
    }

    static UUID id(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("id", UUID.class));
    }

    /** The texts of an array, sorted. */
    static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
