package org.assay.outcomes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.outcomes.PublishedResult.Corrected;
import org.assay.outcomes.PublishedResult.Line;
import org.assay.outcomes.PublishedResult.Matter;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.visits.NewVisit;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published results of checks, for everybody. */
@Component
@Transactional(readOnly = true)
public class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some results, and the cursor of the next ones. */
    public record Page(List<PublishedResult> rows, ResultQuery.@Nullable Cursor next) {}

    /** The newest first. */
    public Page page(ResultQuery query) {
        var after = query.after();
        var found = jdbc.sql("""
                select * from outcome_result
                where (:year::int is null or year = :year) and (:province::text is null or province = :province)
                  and (:kind::text is null or object_kind = :kind) and (:result::text is null or result = :result)
                  and (:rectification::text is null or rectification = :rectification)
                  and (:at::timestamptz is null or (published_at, id) < (:at::timestamptz, :id))
                order by published_at desc, id desc limit :limit""")
                .param("year", query.year())
                .param("province", name(query.province()))
                .param("kind", name(query.kind()))
                .param("result", name(query.result()))
                .param("rectification", name(query.rectification()))
                .param("at", after == null ? null : OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", query.size() + 1)
                .query(Results::result)
                .list();
        if (found.size() <= query.size()) {
            return new Page(found, null);
        }
        var last = found.get(query.size() - 1);
        return new Page(found.subList(0, query.size()), new ResultQuery.Cursor(last.publishedAt(), last.id()));
    }

    /** The years of which there are results or open draws, the newest first. */
    public List<Integer> years() {
        return jdbc.sql("""
                select distinct year from (select year from outcome_result union
                    select s.year from outcome_stratum s join outcome_open_plan o on o.plan_id = s.plan_id) y
                order by year desc""").query(Integer.class).list();
    }

    public Optional<PublishedResult> find(UUID id) {
        return jdbc.sql("select * from outcome_result where id = ?")
                .param(id)
                .query(Results::result)
                .optional();
    }

    /** The findings of a result, in the order of the record. */
    public List<Line> lines(UUID id) {
        return jdbc.sql("select * from outcome_result_line where result_id = ? order by number")
                .param(id)
                .query((row, number) -> new Line(
                        row.getInt("number"),
                        row.getString("matter_code"),
                        row.getString("item"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("status"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getString("setback"),
                        verification(row.getString("seen_how")),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** What was decided on requests to correct it, the first first. */
    public List<Corrected> corrections(UUID id) {
        return jdbc.sql(
                        "select * from outcome_correction where result_id = ? and decided_at is not null order by decided_at")
                .param(id)
                .query((row, number) -> new Corrected(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("granted"),
                        row.getString("note"),
                        resultClass(row.getString("result_from")),
                        resultClass(row.getString("result_to"))))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable ResultClass resultClass(@Nullable String name) {
        return name == null ? null : ResultClass.valueOf(name);
    }

    private static @Nullable Verification verification(@Nullable String name) {
        return name == null ? null : Verification.valueOf(name);
    }

    private static PublishedResult result(ResultSet row, int number) throws SQLException {
        var codes = texts(row.getArray("matter_codes"));
        var titles = texts(row.getArray("matter_titles"));
        return new PublishedResult(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("year"),
                row.getObject("plan_id", UUID.class),
                row.getString("plan_number"),
                row.getObject("object_id", UUID.class),
                row.getString("object_label"),
                row.getString("object_name"),
                ObjectKind.valueOf(row.getString("object_kind")),
                Province.valueOf(row.getString("province")),
                IntStream.range(0, codes.size())
                        .mapToObj(index -> new Matter(codes.get(index), titles.get(index)))
                        .toList(),
                NewVisit.Kind.valueOf(row.getString("visit_kind")),
                row.getObject("visited_on", LocalDate.class),
                texts(row.getArray("inspector_units")),
                texts(row.getArray("inspector_labels")),
                ResultClass.valueOf(row.getString("result")),
                RectificationStatus.valueOf(row.getString("rectification")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("publish_due", OffsetDateTime.class).toInstant(),
                row.getInt("days_late"),
                row.getInt("corrections"),
                row.getInt("setbacks"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(array).getArray());
    }
}
