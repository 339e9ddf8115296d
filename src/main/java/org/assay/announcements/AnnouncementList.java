package org.assay.announcements;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published papers as lists, in the reader's language where they were translated. */
@Component
@Transactional(readOnly = true)
public class AnnouncementList {

    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final String ROW = "select id, kind, subject_id, document_number, issued_on, notice_until, status,"
            + " case when :english then coalesce(title_english, title) else title end as title,"
            + " case when :english then coalesce(issuer_english, issuer) else issuer end as issuer from announcement";

    private final JdbcClient jdbc;
    private final Clock clock;

    AnnouncementList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, the newest first, and the last row's id when more follow. */
    @Schema(name = "AnnouncementPage")
    public record Page(List<AnnouncementRow> rows, @Nullable UUID next) {}

    /**
     * The papers published by today, the newest first, those of unknown date at the end.
     *
     * @param kind null for all kinds
     * @param after the last paper of the page before; null for the first page
     * @param size 1 to 100
     */
    public Page page(@Nullable Kind kind, @Nullable UUID after, int size) {
        int limit = Math.max(1, Math.min(100, size));
        var found = newest(kind == null ? EnumSet.allOf(Kind.class) : EnumSet.of(kind), after, limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    /** The newest papers of these kinds; at most {@code most}. */
    public List<AnnouncementRow> newest(Set<Kind> kinds, int most) {
        return newest(kinds, null, most);
    }

    private List<AnnouncementRow> newest(Set<Kind> kinds, @Nullable UUID after, int most) {
        return statement(ROW + " where status <> 'PREPARED' and kind in (:kinds)"
                        + " and case when issued_on is null then published_at <= :now else issued_on <= :today end"
                        + " and (coalesce(issued_on, '-infinity'), id) < (coalesce((select coalesce(issued_on, '-infinity')"
                        + " from announcement where id = :after), 'infinity'), :after)"
                        + " order by coalesce(issued_on, '-infinity') desc, id desc limit :most")
                .param("today", WorkingCalendar.today(clock))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kinds", kinds.stream().map(Kind::name).toList())
                .param("after", after == null ? HIGHEST : after)
                .param("most", most)
                .query(AnnouncementList::row)
                .list();
    }

    /** The notices to which anyone may object now, the one that ends first at the head; at most 50. */
    public List<AnnouncementRow> onNotice() {
        return statement(ROW + " where kind = 'NOTICE' and status = 'PUBLISHED' and notice_until >= :now"
                        + " order by notice_until limit 50")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(AnnouncementList::row)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return jdbc.sql(sql).param("english", !chinese);
    }

    private static AnnouncementRow row(ResultSet row, int number) throws SQLException {
        var until = row.getObject("notice_until", OffsetDateTime.class);
        return new AnnouncementRow(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("document_number"),
                row.getString("title"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                until == null ? null : until.toInstant(),
                AnnouncementStatus.valueOf(row.getString("status")));
    }
}
