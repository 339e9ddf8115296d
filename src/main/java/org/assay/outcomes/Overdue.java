package org.assay.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.UnrecordedVisit;
import org.assay.visits.Visits;
import org.assay.workflow.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What should be on record or public by now and is not. Visits stand by their numbers: their objects have not been heard yet. */
@Component
@Transactional(readOnly = true)
public class Overdue {

    private static final String RECORD = "T18";
    private static final String PUBLICATION = "T19";

    private final Visits visits;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overdue(Visits visits, Deadlines deadlines, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A duty that is not done. @param duty T18 for the record, T19 for the publication; {@code daysLate} working days after it was due */
    public record Row(
            String duty,
            String visit,
            Province province,
            ObjectKind kind,
            LocalDate visitedOn,
            LocalDate dueOn,
            int daysLate) {}

    /** All at a moment, the latest first. @param unrecorded the visits that wait for their record, overdue or not */
    public record Now(List<UnrecordedVisit> unrecorded, List<Row> rows) {

        public long records() {
            return rows.stream().filter(row -> row.duty().equals(RECORD)).count();
        }

        public long results() {
            return rows.size() - records();
        }
    }

    public Now now() {
        Instant now = clock.instant();
        var unrecorded = visits.unrecorded();
        List<Row> rows = new ArrayList<>(unpublished(now));
        for (var visit : unrecorded) {
            if (visit.recordDue().isBefore(now)) {
                rows.add(row(RECORD, visit, visit.recordDue()));
            }
            Instant publish = deadlines.after(PUBLICATION, visit.endedOn());
            if (publish.isBefore(now)) {
                rows.add(row(PUBLICATION, visit, publish));
            }
        }
        rows.sort(Comparator.comparing(Row::daysLate)
                .reversed()
                .thenComparing(Row::visit)
                .thenComparing(Row::duty));
        return new Now(unrecorded, rows);
    }

    private Row row(String duty, UnrecordedVisit visit, Instant due) {
        LocalDate dueOn = RectificationRules.day(due);
        return new Row(
                duty, visit.number(), visit.province(), visit.objectKind(), visit.visitedOn(), dueOn, late(dueOn));
    }

    /** What is on record and not public. */
    private List<Row> unpublished(Instant now) {
        return jdbc.sql("""
                select visit_number, province, object_kind, visited_on, publish_due from outcome_follow_up
                where published_at is null and publish_due < ?""")
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        LocalDate dueOn = RectificationRules.day(
                row.getObject("publish_due", OffsetDateTime.class).toInstant());
        return new Row(
                PUBLICATION,
                row.getString("visit_number"),
                Province.valueOf(row.getString("province")),
                ObjectKind.valueOf(row.getString("object_kind")),
                row.getObject("visited_on", LocalDate.class),
                dueOn,
                late(dueOn));
    }

    private int late(LocalDate dueOn) {
        return calendar.days().between(dueOn, WorkingCalendar.today(clock));
    }
}
