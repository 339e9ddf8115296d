package org.assay.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of visits: an inspector's own by day, an office's with filters, an organization's as far as it was told. */
@Component
@Transactional(readOnly = true)
public class VisitLists {

    private static final int PAGE = 50;
    private static final int MOST_OWN = 200;

    private static final String COLUMNS = """
            select v.id, v.number, v.kind, v.object_name, v.province, v.status, v.planned_on, v.last_day, v.arrived_at, v.record_due,
                   v.recorded_at, v.result, v.opened_at from visit v
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    VisitLists(JdbcClient jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** A page of rows. @param next the last of them when there are more */
    public record Page(List<VisitRow> rows, @Nullable UUID next) {}

    /** The visits this person makes, the next one first; those recorded at the end, the last one first. */
    public List<VisitRow> own() {
        return jdbc.sql(COLUMNS + """
                join visit_member m on m.visit_id = v.id
                where m.person_id = :person and m.status in ('ASKED', 'CLEAR') and v.status <> 'CLOSED'
                order by v.recorded_at desc nulls first, coalesce(v.planned_on, v.last_day), v.id limit :most""")
                .param("person", currentPerson.expect().personId())
                .param("most", MOST_OWN)
                .query(VisitLists::row)
                .list();
    }

    /** The visits of this person's organization that it was told of. */
    public List<VisitRow> ofOrganization() {
        UUID organization = currentPerson.expect().organizationId();
        return organization == null
                ? List.of()
                : jdbc.sql(COLUMNS
                                + " where v.organization_id = :organization and (v.notices > 0 or v.status = 'RECORDED')"
                                + " order by v.opened_at desc limit :most")
                        .param("organization", organization)
                        .param("most", MOST_OWN)
                        .query(VisitLists::row)
                        .list();
    }

    /** Whether this person sees the visits of an office. */
    public static boolean isOffice(Actor actor) {
        return actor.isAnyOf(Role.INSPECTION_OFFICER, Role.AUDITOR);
    }

    /** A page of all visits, of the own province for an officer who has one; nothing for who is of no office. */
    public Page page(VisitQuery query) {
        Actor actor = currentPerson.expect();
        if (!isOffice(actor)) {
            return new Page(List.of(), null);
        }
        String bound = actor.is(Role.AUDITOR) ? null : actor.province();
        List<VisitRow> rows = jdbc.sql(COLUMNS + """
                where (:after::uuid is null or v.id < :after::uuid)
                  and (:bound::text is null or v.province = :bound::text)
                  and (:province::text is null or v.province = :province::text)
                  and (:status::text is null or v.status = :status::text)
                  and (:kind::text is null or v.kind = :kind::text)
                  and (not :late or v.record_due < coalesce(v.recorded_at, :now))
                  and (:q::text is null or v.number ilike :q::text or v.object_name ilike :q::text)
                order by v.id desc limit :limit""")
                .param("after", query.after())
                .param("bound", bound)
                .param("province", query.province())
                .param("status", query.status() == null ? null : query.status().name())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("late", query.late())
                .param("now", NoticeTable.at(clock.instant()))
                .param("q", like(Objects.requireNonNullElse(query.q(), "").strip()))
                .param("limit", PAGE + 1)
                .query(VisitLists::row)
                .list();
        boolean more = rows.size() > PAGE;
        List<VisitRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new Page(shown, more ? shown.get(PAGE - 1).id() : null);
    }

    private static @Nullable String like(String q) {
        return q.isEmpty() ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static VisitRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime arrived = row.getObject("arrived_at", OffsetDateTime.class);
        LocalDate planned = row.getObject("planned_on", LocalDate.class);
        LocalDate day = arrived == null
                ? Objects.requireNonNullElse(planned, row.getObject("last_day", LocalDate.class))
                : arrived.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
        String result = row.getString("result");
        return new VisitRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                NewVisit.Kind.valueOf(row.getString("kind")),
                row.getString("object_name"),
                row.getString("province"),
                VisitStatus.valueOf(row.getString("status")),
                day,
                arrived != null || planned != null,
                NoticeTable.instant(row, "record_due"),
                NoticeTable.instant(row, "recorded_at"),
                result == null ? null : ResultClass.valueOf(result),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
