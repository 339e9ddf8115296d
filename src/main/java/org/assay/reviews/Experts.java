package org.assay.reviews;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.shared.Field;
import org.assay.shared.Ids;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.shared.SocialCreditCode;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pool of experts: who is appointed, for which fields, and how much they have done this year. */
@Component
@Transactional
public class Experts {
    private final ExpertRepository experts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Experts(ExpertRepository experts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.experts = experts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Appoints somebody. @throws Refused when code or person is in the pool already, or the data is not what it says */
    public Expert add(NewExpert input) {
        SocialCreditCode.of(input.employerCreditCode());
        refuseUnless(Province.find(input.province()).isPresent(), "reviews.refused.no-such-province", input.province());
        refuseUnless(!input.fields().isEmpty(), "reviews.refused.no-field");
        input.fields()
                .forEach(field -> refuseUnless(Field.find(field).isPresent(), "reviews.refused.no-such-field", field));
        refuseUnless(input.code().matches("EX-\\d{3,6}"), "reviews.refused.code", input.code());
        refuseUnless(!experts.existsByCode(input.code()), "reviews.refused.code-taken", input.code());
        refuseUnless(
                !experts.existsByPersonId(input.person().value()), "reviews.refused.in-pool-already", input.name());
        refuseUnless(
                !input.termUntil().isBefore(WorkingCalendar.today(clock)),
                "reviews.refused.term-over",
                input.termUntil());
        Expert expert = experts.saveAndFlush(new Expert(Ids.next(), input, clock.instant()));
        events.publishEvent(new ExpertAppointed(expert.id(), expert.code()));
        return expert;
    }

    /** Keeps an expert out of every draw from now on; panels already seated stay as they are. */
    public void suspend(UUID id, String reason) {
        Expert expert = lock(id);
        expert.suspend(reason);
        events.publishEvent(new ExpertSuspended(id, expert.code(), reason));
    }

    /** Lets a suspended expert be drawn again. */
    public void reinstate(UUID id) {
        Expert expert = lock(id);
        expert.reinstate();
        events.publishEvent(new ExpertReinstated(id, expert.code()));
    }

    @Transactional(readOnly = true)
    public List<Expert> all() {
        return experts.findAllByOrderByCode();
    }

    /** The next free code, EX-001 in an empty pool. */
    @Transactional(readOnly = true)
    public String nextCode() {
        Integer last = jdbc.sql("select max(substring(code from 4)::int) from expert")
                .query(Integer.class)
                .optional()
                .orElse(null);
        return "EX-%03d".formatted(last == null ? 1 : last + 1);
    }

    /** The pool as a list; the search looks at code, name and employer, the field at its code. At most 500 rows. */
    @Transactional(readOnly = true)
    public List<ExpertRow> rows(@Nullable String search, @Nullable String field) {
        return jdbc.sql("""
                select e.id, e.code, e.name, e.employer, e.province, e.sector, array_to_string(e.fields, ',') as fields,
                       e.term_until, e.status, e.yearly_cap,
                       (select count(*) from panel_member m where m.expert_id = e.id
                          and m.status in ('OFFERED', 'TAKEN') and m.offered_at >= :year) as load
                from expert e
                where (:search = '' or strpos(lower(e.code || ' ' || e.name || ' ' || e.employer), lower(:search)) > 0)
                  and (:field = '' or e.fields @> array[:field]::text[])
                order by length(e.code), e.code limit 500""")
                .param("year", yearBegan())
                .param("search", search == null ? "" : search)
                .param("field", field == null ? "" : field)
                .query((row, number) -> new ExpertRow(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("employer"),
                        row.getString("province"),
                        Sector.valueOf(row.getString("sector")),
                        List.of(row.getString("fields").split(",")),
                        row.getDate("term_until").toLocalDate(),
                        Expert.Status.valueOf(row.getString("status")),
                        row.getInt("load"),
                        row.getInt("yearly_cap")))
                .list();
    }

    /** Seats offered or taken this calendar year, by expert; who has none is missing. */
    Map<UUID, Integer> loads() {
        Map<UUID, Integer> loads = new HashMap<>();
        jdbc.sql("""
                select expert_id, count(*) as load from panel_member
                where status in ('OFFERED', 'TAKEN') and offered_at >= ? group by expert_id""").param(yearBegan()).query(row -> {
            loads.put(Objects.requireNonNull(row.getObject("expert_id", UUID.class)), row.getInt("load"));
        });
        return loads;
    }

    private OffsetDateTime yearBegan() {
        return WorkingCalendar.today(clock)
                .withDayOfYear(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Expert lock(UUID id) {
        return experts.findByIdForUpdate(id).orElseThrow(NotYours::new);
    }

    private static void refuseUnless(boolean holds, String key, Object... args) {
        if (!holds) {
            throw new Refused(key, args);
        }
    }
}
