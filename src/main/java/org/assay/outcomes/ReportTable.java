package org.assay.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every try to rectify a finding with what became of it. */
@Component
class ReportTable {

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report) {
        jdbc.sql("""
                insert into outcome_report (id, finding_id, attempt, cause, correction, corrective_action, responsible, done_on,
                                            reported_at, late)
                values (:id, :finding, :attempt, :cause, :correction, :action, :responsible, :doneOn, :at, :late)""")
                .param("id", Ids.next())
                .param("finding", report.findingId())
                .param("attempt", report.attempt())
                .param("cause", report.cause())
                .param("correction", report.correction())
                .param("action", report.correctiveAction())
                .param("responsible", report.responsible())
                .param("doneOn", report.doneOn())
                .param("at", at(report.reportedAt()))
                .param("late", report.late())
                .update();
    }

    void verify(UUID finding, String verdict, Rectification.VerifyRectification answers, String note, Instant now) {
        jdbc.sql("""
                update outcome_report set verdict = :verdict, method = :method, checked_on = :on, place = :place, present = :present,
                    note = :note, verified_at = :at
                where finding_id = :finding and verified_at is null""")
                .param("verdict", verdict)
                .param("method", answers.method().name())
                .param("on", answers.checkedOn())
                .param("place", onSite(answers, answers.place()))
                .param("present", onSite(answers, answers.present()))
                .param("note", note)
                .param("at", at(now))
                .param("finding", finding)
                .update();
    }

    /** Only of who went there it is kept where, and with whom. */
    private static @Nullable String onSite(Rectification.VerifyRectification answers, @Nullable String said) {
        return answers.method() == Verification.ON_SITE && said != null ? said.strip() : null;
    }

    /** All tries, the first first. */
    List<Report> of(UUID finding) {
        return jdbc.sql("select * from outcome_report where finding_id = ? order by attempt")
                .param(finding)
                .query(ReportTable::report)
                .list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        String method = row.getString("method");
        return new Report(
                row.getObject("finding_id", UUID.class),
                row.getInt("attempt"),
                row.getString("cause"),
                row.getString("correction"),
                row.getString("corrective_action"),
                row.getString("responsible"),
                row.getObject("done_on", LocalDate.class),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"),
                row.getString("verdict"),
                method == null ? null : Verification.valueOf(method),
                row.getObject("checked_on", LocalDate.class),
                row.getString("place"),
                row.getString("present"),
                row.getString("note"),
                Optional.ofNullable(row.getObject("verified_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
