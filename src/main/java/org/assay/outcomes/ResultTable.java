package org.assay.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the public reads: a fixed set of fields, none of which a person wrote in their own words. */
@Component
class ResultTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ResultTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param late working days after the term */
    ResultPublished publish(FollowUp followUp, int late, Instant now) {
        var visit = followUp.visit();
        var object = followUp.object();
        var lines = followUp.standing().stream().map(Finding::view).toList();
        var state = lines.isEmpty() ? RectificationStatus.NOT_REQUIRED : RectificationStatus.UNDER_WAY;
        var bodies = visit.inspectorUnits().stream().distinct().toList();
        jdbc.sql("""
                insert into outcome_result (id, number, year, plan_id, plan_number, object_id, object_label, object_name, object_kind,
                    province, matter_codes, matter_titles, visit_kind, visited_on, inspector_units, inspector_labels, result,
                    rectification, published_at, publish_due, days_late)
                values (:id, :number, :year, :planId, :planNumber, :objectId, :objectLabel, :objectName, :objectKind,
                    :province, :matterCodes, :matterTitles, :visitKind, :visitedOn, :units, :labels, :result,
                    :rectification, :publishedAt, :publishDue, :late)""")
                .param("id", followUp.id())
                .param("number", followUp.number())
                .param("year", visit.visitedOn().getYear())
                .param("planId", visit.planId())
                .param("planNumber", visit.planNumber())
                .param("objectId", object.objectId())
                .param("objectLabel", object.objectLabel())
                .param("objectName", object.objectName())
                .param("objectKind", object.objectKind().name())
                .param("province", object.province().name())
                .param("matterCodes", visit.matterCodes().toArray(String[]::new))
                .param("matterTitles", visit.matterTitles().toArray(String[]::new))
                .param("visitKind", visit.visitKind().name())
                .param("visitedOn", visit.visitedOn())
                .param("units", bodies.toArray(String[]::new))
                .param("labels", visit.inspectorLabels().toArray(String[]::new))
                .param("result", followUp.result().name())
                .param("rectification", state.name())
                .param("publishedAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("publishDue", OffsetDateTime.ofInstant(followUp.publishDue(), ZoneOffset.UTC))
                .param("late", late)
                .update();
        publishLines(followUp.id(), lines);
        return new ResultPublished(
                followUp.id(),
                followUp.number(),
                visit.planNumber(),
                object.objectLabel(),
                object.objectName(),
                object.province().code(),
                visit.matterCodes(),
                visit.visitedOn(),
                bodies,
                followUp.result(),
                lines.stream()
                        .map(line -> new ResultPublished.Line(
                                line.number(), line.matterCode(), line.item(), line.severity(), day(line.dueAt())))
                        .toList(),
                state,
                followUp.publishDue());
    }

    private void publishLines(UUID result, List<FindingView> lines) {
        var rows = lines.stream()
                .map(line -> new MapSqlParameterSource()
                        .addValue("id", result)
                        .addValue("number", line.number())
                        .addValue("matter", line.matterCode())
                        .addValue("item", line.item())
                        .addValue("severity", line.severity().name())
                        .addValue("due", day(line.dueAt())))
                .toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate("""
                    insert into outcome_result_line (result_id, number, matter_code, item, severity, status, due_on, first_due_on)
                    values (:id, :number, :matter, :item, :severity, 'ORDERED', :due, :due)""", rows);
        }
    }

    /** Shows that a finding was rectified, or was not; and what this means for all of them together. */
    void end(UUID result, int number, String status, LocalDate on) {
        jdbc.sql("update outcome_result_line set status = ?, ended_on = ? where result_id = ? and number = ?")
                .params(status, on, result, number)
                .update();
        sum(result);
    }

    /** Shows until when a finding is to be rectified from now on; until when it was to be at first stays. */
    void extend(UUID result, int number, LocalDate due) {
        jdbc.sql("update outcome_result_line set due_on = ? where result_id = ? and number = ?")
                .params(due, result, number)
                .update();
    }

    /** Shows that the first try failed, and how: {@code MISSED} its deadline, or {@code NOT_ACCEPTED}. */
    void setBack(UUID result, int number, String how) {
        jdbc.sql("update outcome_result_line set setback = ? where result_id = ? and number = ?")
                .params(how, result, number)
                .update();
        jdbc.sql("update outcome_result set setbacks = setbacks + 1 where id = ?")
                .param(result)
                .update();
    }

    /** Shows how the rectification was looked at the last time. */
    void seen(UUID result, int number, Verification how, LocalDate on) {
        jdbc.sql("update outcome_result_line set seen_how = ?, seen_on = ? where result_id = ? and number = ?")
                .params(how.name(), on, result, number)
                .update();
    }

    /** Corrects what is published; the correction itself stands beside it. */
    void correct(UUID result, ResultClass corrected) {
        jdbc.sql("update outcome_result set result = ?, corrections = corrections + 1 where id = ?")
                .params(corrected.name(), result)
                .update();
    }

    private void sum(UUID result) {
        jdbc.sql("""
                update outcome_result set rectification = (
                    select case when count(*) filter (where status = 'ESCALATED') > 0 then 'ESCALATED'
                                when count(*) filter (where status = 'ORDERED') > 0 then 'UNDER_WAY'
                                else 'COMPLETED' end
                    from outcome_result_line where result_id = :id)
                where id = :id""").param("id", result).update();
    }

    private static LocalDate day(@Nullable Instant at) {
        return LocalDate.ofInstant(Objects.requireNonNull(at), WorkingCalendar.ZONE);
    }
}
