package org.assay.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.people.Actor;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the work list by keyset: page 500 costs what page 1 costs. */
@Component
class WorkSearch {

    /** Working days, today included in the day they end on, that count as near. */
    private static final int NEAR = 5;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkSearch(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param absent the colleagues the person stands in for today; they matter to the scope ACTING only */
    WorkPage page(InboxQuery query, Actor actor, Collection<UUID> absent) {
        var asked = question(query, actor, absent);
        var found = jdbc.sql(asked.sql())
                .params(asked.values())
                .query(WorkList::item)
                .list();
        return WorkPage.of(found, query.size());
    }

    /** A statement and what its names stand for. */
    record Question(String sql, Map<String, Object> values) {}

    Question question(InboxQuery query, Actor actor, Collection<UUID> absent) {
        var keys = keys(query.scope() == InboxQuery.Scope.MINE, actor);
        var values = values(query, actor, absent);
        values.put("keys", keys);
        for (int n = 0; n < keys.length; n++) {
            values.put("key" + n, keys[n]);
        }
        return new Question(sql(query, keys.length), values);
    }

    private Map<String, Object> values(InboxQuery query, Actor actor, Collection<UUID> absent) {
        var after = query.after();
        var values = new HashMap<String, Object>();
        values.put("absent", absent.toArray(UUID[]::new));
        values.put("me", actor.personId());
        values.put("due", WorkList.at(after == null ? BEGINNING : after.due()));
        values.put("id", after == null ? LOWEST : after.id());
        values.put("now", WorkList.at(clock.instant()));
        values.put("until", WorkList.at(until(query.due())));
        values.put("search", "%" + escaped(query.search()) + "%");
        values.put("limit", query.size() + 1);
        putIfAsked(values, "step", query.step());
        putIfAsked(values, "field", query.field());
        putIfAsked(values, "round", query.round());
        putIfAsked(values, "province", query.province());
        return values;
    }

    private static void putIfAsked(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Instant until(InboxQuery.@Nullable Due due) {
        var today = WorkingCalendar.today(clock);
        return WorkingCalendar.endOf(
                due == InboxQuery.Due.TODAY ? today : calendar.days().plus(today, NEAR));
    }

    private static String sql(InboxQuery query, int keys) {
        String page = filters(query) + " and (due_at, id) > (:due, :id) order by due_at, id limit :limit";
        return "select * from (" + lists(query.scope(), keys, page) + ") found order by due_at, id limit :limit";
    }

    private static String filters(InboxQuery query) {
        return (query.search() == null || query.search().isBlank()
                        ? ""
                        : " and lower(case_number || ' ' || case_title || ' ' || coalesce(organization, '')) like :search")
                + (query.step() == null ? "" : " and step = :step")
                + (query.field() == null ? "" : " and field = :field")
                + (query.round() == null ? "" : " and round_id = :round")
                + (query.province() == null ? "" : " and province = :province")
                + (query.due() == null
                        ? ""
                        : switch (query.due()) {
                            case LATE -> " and due_at < :now";
                            case TODAY, WEEK -> " and due_at >= :now and due_at <= :until";
                            case LATER -> " and due_at > :until";
                        });
    }

    /**
     * One short, ordered list for each name under which the work waits. The names stand one by one, so that the
     * database knows how much waits under each: joined from an array, a role with everything looks like one with little.
     */
    private static String lists(InboxQuery.Scope scope, int keys, String page) {
        String free = " and assignee is null and not (:me = any (barred))";
        return switch (scope) {
            case MINE ->
                waiting(keys, free + page)
                        + " union all (select * from work_item where assignee = :me and state = 'OPEN'"
                        + " and assignee is not null" + page + ")";
            case ROLE -> waiting(keys, free + page);
            case TEAM -> waiting(keys, page);
            case ACTING -> """
                select i.* from unnest(:absent::uuid[]) as a cross join lateral (
                    select * from work_item where assignee = a and state = 'OPEN' and assignee is not null
                    and candidate = any (:keys::text[])%s) i""".formatted(page);
        };
    }

    private static String waiting(int keys, String page) {
        return keys == 0
                ? "(select * from work_item where false)"
                : IntStream.range(0, keys)
                        .mapToObj(n -> "(select * from work_item where candidate = :key" + n + " and state = 'OPEN'"
                                + page + ")")
                        .collect(Collectors.joining(" union all "));
    }

    /** The person's own names, or those of their roles. */
    static String[] keys(boolean personal, Actor actor) {
        return actor.candidacies().stream()
                .filter(key -> key.contains(":") == personal)
                .toArray(String[]::new);
    }

    private static String escaped(@Nullable String search) {
        return search == null
                ? ""
                : search.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
    }
}
