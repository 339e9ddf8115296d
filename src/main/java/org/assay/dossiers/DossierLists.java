package org.assay.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of dossiers: those of an agent's organization, and for the officials everything that was handed in. */
@Component
@Transactional(readOnly = true)
public class DossierLists {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;

    DossierLists(JdbcClient jdbc, CurrentPerson currentPerson) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
    }

    /** All dossiers of my organization, the newest first; none when I speak for no organization. */
    public List<DossierRow> mine() {
        UUID organization = currentPerson.expect().organizationId();
        return organization == null
                ? List.of()
                : jdbc.sql("select * from dossier where organization_id = ? order by id desc limit 500")
                        .param(organization)
                        .query(DossierLists::row)
                        .list();
    }

    /** What was handed in, the newest first, a page at a time. @throws NotYours for anybody but an official */
    public DossierPage page(DossierQuery query) {
        if (!currentPerson
                .expect()
                .isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.OBJECTION_OFFICER, Role.MEETING_MEMBER)) {
            throw new NotYours();
        }
        int size = Math.max(1, Math.min(200, query.size()));
        var rows = jdbc.sql("""
                select * from dossier
                where submitted_at is not null
                  and (:after::uuid is null or id < :after::uuid)
                  and (:round::uuid is null or round_id = :round::uuid)
                  and (:status::text is null or status = :status::text)
                  and (:field::text is null or field = :field::text)
                  and (:q::text is null or number ilike :q::text or certificate ilike :q::text or organization ilike :q::text)
                order by id desc limit :limit""")
                .param("after", query.after())
                .param("round", query.roundId())
                .param("status", query.status() == null ? null : query.status().name())
                .param("field", query.field())
                .param("q", like(Objects.requireNonNullElse(query.q(), "").strip()))
                .param("limit", size + 1)
                .query(DossierLists::row)
                .list();
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new DossierPage(shown, more ? shown.get(size - 1).id() : null);
    }

    private static @Nullable String like(String q) {
        return q.isEmpty() ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static DossierRow row(ResultSet row, int number) throws SQLException {
        return new DossierRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("round_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("organization"),
                row.getString("certificate"),
                row.getString("field"),
                row.getString("track"),
                Arrays.asList((String[]) row.getArray("levels").getArray()),
                DossierStatus.valueOf(row.getString("status")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                submittedAt(row));
    }

    private static @Nullable Instant submittedAt(ResultSet row) throws SQLException {
        var at = row.getObject("submitted_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
