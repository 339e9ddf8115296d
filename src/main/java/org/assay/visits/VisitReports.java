package org.assay.visits;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found at visits, and tells of a visit as a whole. */
@Component
class VisitReports {

    private final JdbcClient jdbc;

    VisitReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID visitId, List<RecordedFinding> findings) {
        for (RecordedFinding finding : findings) {
            jdbc.sql("""
                    insert into visit_finding (visit_id, number, matter_code, item, nature, text, evidence)
                    values (:visit, :number, :matter, :item, :nature, :text, :evidence)""")
                    .param("visit", visitId)
                    .param("number", finding.number())
                    .param("matter", finding.matterCode())
                    .param("item", finding.item())
                    .param("nature", finding.nature().name())
                    .param("text", finding.text())
                    .param("evidence", finding.evidence().toArray(UUID[]::new))
                    .update();
        }
    }

    List<RecordedFinding> findings(UUID visitId) {
        return jdbc.sql("select * from visit_finding where visit_id = :visit order by number")
                .param("visit", visitId)
                .query((row, number) -> new RecordedFinding(
                        row.getInt("number"),
                        row.getString("matter_code"),
                        row.getString("item"),
                        RecordedFinding.Nature.valueOf(row.getString("nature")),
                        row.getString("text"),
                        uuids(row.getArray("evidence"))))
                .list();
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    VisitReport of(Visit visit) {
        @Nullable Stay stay = visit.stay();
        @Nullable VisitRecord record = visit.record();
        return new VisitReport(
                visit.id(),
                visit.number(),
                visit.kind(),
                visit.planId(),
                visit.planNumber(),
                visit.drawId(),
                visit.follows(),
                visit.object(),
                visit.matters(),
                visit.team().inspectors(),
                stay == null ? Objects.requireNonNullElse(visit.plannedOn(), visit.firstDay()) : stay.day(),
                stay == null ? null : stay.leftAt(),
                record == null ? null : record.recordedAt(),
                record == null ? null : record.result(),
                record == null ? null : record.statement(),
                record == null ? List.of() : findings(visit.id()));
    }
}
