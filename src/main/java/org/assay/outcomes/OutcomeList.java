package org.assay.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.shared.Province;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases a person may see, the newest first. */
@Component
@Transactional(readOnly = true)
public class OutcomeList {

    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    OutcomeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, and the last row's id when more follow. */
    public record Page(List<OutcomeRow> rows, @Nullable UUID next) {}

    /** @param after the last row of the page before; null for the first */
    public Page page(Actor actor, @Nullable UUID after, int size) {
        var found = jdbc.sql("""
                select id, number, object_name, province, visited_on, result, status, publish_due, published_at
                from outcome_follow_up
                where id < :after and (:all or province = :province or organization_id = :organization
                                       or :person = any (inspector_persons))
                order by id desc limit :limit""")
                .param("after", after == null ? HIGHEST : after)
                .param("all", seesAll(actor))
                .param("province", seesProvince(actor))
                .param("organization", actor.organizationId() == null ? NOBODY : actor.organizationId())
                .param("person", actor.personId())
                .param("limit", size + 1)
                .query(OutcomeList::row)
                .list();
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).id());
    }

    private static boolean seesAll(Actor actor) {
        return actor.isAnyOf(Role.AUDITOR, Role.APPROVER)
                || actor.is(Role.INSPECTION_OFFICER) && actor.province() == null;
    }

    private static String seesProvince(Actor actor) {
        return actor.is(Role.INSPECTION_OFFICER) && actor.province() != null
                ? Province.find(actor.province()).map(Province::name).orElse("")
                : "";
    }

    private static OutcomeRow row(ResultSet row, int number) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new OutcomeRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("object_name"),
                Province.valueOf(row.getString("province")),
                row.getObject("visited_on", LocalDate.class),
                ResultClass.valueOf(row.getString("result")),
                OutcomeStatus.valueOf(row.getString("status")),
                row.getObject("publish_due", OffsetDateTime.class).toInstant(),
                published == null ? null : published.toInstant());
    }
}
