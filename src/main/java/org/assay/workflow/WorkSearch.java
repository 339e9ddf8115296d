package org.assay.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the work list by keyset: page 500 costs what page 1 costs. */
@Component
class WorkSearch {

    /** Counts stop here: "1,000+" is all a person needs to know. */
    static final int COUNT_CAP = 1000;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    WorkPage page(InboxQuery query, Actor actor) {
        var after = query.after();
        var found = jdbc.sql(sql(query))
                .param("keys", keys(query.scope(), actor))
                .param("me", actor.personId())
                .param("due", WorkList.at(after == null ? BEGINNING : after.due()))
                .param("id", after == null ? LOWEST : after.id())
                .param("now", WorkList.at(clock.instant()))
                .param("search", "%" + escaped(query.search()) + "%")
                .param("step", query.step())
                .param("field", query.field())
                .param("round", query.round())
                .param("limit", query.size() + 1)
                .query(WorkList::item)
                .list();
        return WorkPage.of(found, query.size());
    }

    /** How much waits in each scope, each counted to the cap. */
    Counts count(Actor actor) {
        return jdbc.sql("""
                select (select count(*) from (%s) m) as mine, (select count(*) from (%s) r) as role""".formatted(counted(InboxQuery.Scope.MINE), counted(InboxQuery.Scope.ROLE)))
                .param("personal", keys(InboxQuery.Scope.MINE, actor))
                .param("roles", keys(InboxQuery.Scope.ROLE, actor))
                .param("me", actor.personId())
                .query((row, number) -> new Counts(row.getInt("mine"), row.getInt("role")))
                .single();
    }

    /** The latest rounds; the one in which the person last did something is marked as theirs. */
    List<RoundChoice> rounds(Actor actor) {
        return jdbc.sql("""
                select c.id, c.number, c.title,
                       coalesce(c.id = (select round_id from work_item where done_by = :me and state = 'DONE'
                                        order by done_at desc limit 1), false) as mine
                from work_case c where c.kind = 'rounds' order by c.begun_at desc limit 20""")
                .param("me", actor.personId())
                .query(RoundChoice.class)
                .list();
    }

    /** Work taken by or meant for the person, and work free for the roles. */
    public record Counts(int mine, int role) {}

    static String sql(InboxQuery query) {
        String filters = (query.search() == null || query.search().isBlank()
                        ? ""
                        : " and lower(case_number || ' ' || case_title || ' ' || coalesce(organization, '')) like :search")
                + (query.step() == null ? "" : " and step = :step")
                + (query.field() == null ? "" : " and field = :field")
                + (query.round() == null ? "" : " and round_id = :round")
                + (query.lateOnly() ? " and due_at < :now" : "");
        String page = filters + " and (due_at, id) > (:due, :id) order by due_at, id limit :limit";
        String free =
                query.scope() == InboxQuery.Scope.TEAM ? "" : " and assignee is null and not (:me = any (barred))";
        String waiting = """
                select i.* from unnest(:keys::text[]) as k cross join lateral (
                    select * from work_item where candidate = k and state = 'OPEN'%s%s) i""".formatted(free, page);
        String taken = query.scope() == InboxQuery.Scope.MINE
                ? " union all (select * from work_item where assignee = :me and state = 'OPEN' and assignee is not null"
                        + page + ")"
                : "";
        return "select * from (" + waiting + taken + ") found order by due_at, id limit :limit";
    }

    private static String counted(InboxQuery.Scope scope) {
        String free =
                "select 1 from work_item where candidate = any (%s::text[]) and state = 'OPEN' and assignee is null"
                        + " and not (:me = any (barred))";
        return scope == InboxQuery.Scope.ROLE
                ? free.formatted(":roles") + " limit " + (COUNT_CAP + 1)
                : "(" + free.formatted(":personal") + " limit " + (COUNT_CAP + 1) + ") union all"
                        + " (select 1 from work_item where assignee = :me and state = 'OPEN' limit " + (COUNT_CAP + 1)
                        + ")";
    }

    private static String[] keys(InboxQuery.Scope scope, Actor actor) {
        boolean personal = scope == InboxQuery.Scope.MINE;
        List<String> keys = actor.candidacies();
        return keys.stream().filter(key -> key.contains(":") == personal).toArray(String[]::new);
    }

    private static String escaped(@org.jspecify.annotations.Nullable String search) {
        return search == null
                ? ""
                : search.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
    }
}
