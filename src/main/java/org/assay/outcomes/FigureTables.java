package org.assay.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.outcomes.Figures.Punctual;
import org.assay.registers.ObjectKind;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.NewVisit;
import org.assay.visits.ResultClass;
import org.assay.visits.UnrecordedVisit;
import org.assay.workflow.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a year's figures are counted from: what was drawn, what was visited, what was rectified. */
@Component
@Transactional(readOnly = true)
public class FigureTables {

    /** National plans, provincial plans. */
    public enum Level {
        NATIONAL,
        PROVINCIAL
    }

    /** The visits of a year by draw, at a level or at any. */
    private static final String VISITS = """
            from outcome_follow_up f
            where f.visit_kind = 'DRAWN' and extract(year from f.visited_on) = :year
              and (:level::text is null or f.plan_id in (select s.plan_id from outcome_stratum s where s.level = :level))
            """;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FigureTables(JdbcClient jdbc, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What was drawn from one stratum of one plan. @param open whether everybody may see it */
    record Stratum(
            UUID planId,
            String name,
            RiskClass riskClass,
            Province province,
            ObjectKind kind,
            int pool,
            double expected,
            int drawn,
            boolean open) {}

    /** A visit by draw. */
    record Checked(
            UUID objectId,
            Province province,
            ObjectKind kind,
            ResultClass result,
            Instant leftAt,
            Instant recordedAt,
            Instant publishDue,
            @Nullable Instant publishedAt,
            List<String> inspectors) {}

    /**
     * What draws of unannounced plans chose counts for the public once they are over, else it would name objects before the visit.
     *
     * @param level null for all plans
     * @param official whether the plans count that only officers may see
     * @param unrecorded the visits that were made and are not on record
     */
    public Figures of(int year, @Nullable Level level, boolean official, List<UnrecordedVisit> unrecorded) {
        var counting = new FigureCounts(
                year, calendar.days(), deadlines.workingDays("T18"), deadlines.workingDays("T19"), clock.instant());
        var strata = strata(year, level);
        var plans = strata.stream().map(Stratum::planId).collect(Collectors.toSet());
        return counting.of(
                strata.stream().filter(each -> official || each.open()).toList(),
                visits(year, level),
                unrecorded.stream()
                        .filter(visit -> visit.kind() == NewVisit.Kind.DRAWN
                                && visit.visitedOn().getYear() == year
                                && (level == null || plans.contains(visit.planId())))
                        .toList(),
                findings(year, level));
    }

    private List<Stratum> strata(int year, @Nullable Level level) {
        return query("""
                        select s.*, exists (select 1 from outcome_open_plan o where o.plan_id = s.plan_id) as open
                        from outcome_stratum s where s.year = :year and (:level::text is null or s.level = :level)
                        order by s.plan_id, s.position""", year, level)
                .query((row, number) -> new Stratum(
                        row.getObject("plan_id", UUID.class),
                        row.getString("name"),
                        RiskClass.valueOf(row.getString("risk_class")),
                        Province.valueOf(row.getString("province")),
                        ObjectKind.valueOf(row.getString("object_kind")),
                        row.getInt("pool"),
                        row.getDouble("expected"),
                        row.getInt("drawn"),
                        row.getBoolean("open")))
                .list();
    }

    private List<Checked> visits(int year, @Nullable Level level) {
        return query("""
                select object_id, province, object_kind, result, left_at, recorded_at, publish_due, published_at, inspector_labels
                """ + VISITS + " order by f.visited_on, f.id", year, level)
                .query((row, number) -> new Checked(
                        row.getObject("object_id", UUID.class),
                        Province.valueOf(row.getString("province")),
                        ObjectKind.valueOf(row.getString("object_kind")),
                        ResultClass.valueOf(row.getString("result")),
                        instant(row, "left_at"),
                        instant(row, "recorded_at"),
                        instant(row, "publish_due"),
                        row.getObject("published_at") == null ? null : instant(row, "published_at"),
                        List.of((String[]) row.getArray("inspector_labels").getArray())))
                .list();
    }

    /** Findings that were rectified by their own deadline at the first try, of all whose deadline has come. */
    private Punctual findings(int year, @Nullable Level level) {
        return query("""
                select count(*) filter (where n.first_due_at < :now or n.ended_at is not null) as due,
                       count(*) filter (where n.status = 'ACCEPTED' and n.failures = 0) as in_time
                from outcome_finding n where n.ordered_at is not null and n.follow_up_id in (select f.id
                """ + VISITS + ")", year, level)
                .query((row, number) -> new Punctual("T20", row.getInt("due"), row.getInt("in_time")))
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, int year, @Nullable Level level) {
        return jdbc.sql(sql)
                .param("year", year)
                .param("level", level == null ? null : level.name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
