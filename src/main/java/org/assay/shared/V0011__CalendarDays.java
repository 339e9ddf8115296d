package org.assay.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Enters the calendar of 2019 to 2026; later notices are entered as data. The file may not change once this has run. */
@Component
public class V0011__CalendarDays extends BaseJavaMigration {
    private static final String INSERT = """
            insert into calendar_day (day, kind, notice)
            select day::date, ?, ? from generate_series(?::date, ?::date, interval '1 day') as day
            """;

    @Override
    public Integer getChecksum() {
        return CalendarFile.checksum();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement insert = context.getConnection().prepareStatement(INSERT)) {
            for (CalendarFile.Span span : CalendarFile.spans()) {
                insert.setString(1, span.kind());
                insert.setString(2, span.notice());
                insert.setObject(3, span.from());
                insert.setObject(4, span.to());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
