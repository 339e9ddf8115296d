package org.assay.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.Actor;
import org.assay.people.Colleague;
import org.assay.people.CurrentPerson;
import org.assay.people.Substitutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lays out the inbox of the person who asks, in three statements however much waits. */
@Component
@Transactional(readOnly = true)
public class Desks {

    private static final TypeReference<List<RoundChoice>> ROUNDS = new TypeReference<>() {};
    private static final TypeReference<List<SavedView>> VIEWS = new TypeReference<>() {};

    private final WorkSearch search;
    private final Substitutions substitutions;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Desks(
            WorkSearch search,
            Substitutions substitutions,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            JsonMapper json) {
        this.search = search;
        this.substitutions = substitutions;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The page asked for with everything around it. */
    public Desk of(InboxQuery query) {
        var actor = currentPerson.expect();
        if (query.scope() == InboxQuery.Scope.ACTING) {
            // Everything in this scope is in the hands of the absent: their names come with the question who they are.
            var people = substitutions.around(actor.personId(), Set.of());
            return complete(search.page(query, actor, absent(people.values())), people, actor);
        }
        var page = search.page(query, actor, Set.of());
        return complete(page, substitutions.around(actor.personId(), holders(page)), actor);
    }

    private Desk complete(WorkPage page, java.util.Map<UUID, Colleague> people, Actor actor) {
        return jdbc.sql("""
                select (select count(*) from (%s) m) as mine, (select count(*) from (%s) r) as role,
                       (select count(*) from (%s) a) as acting,
                       (select coalesce(json_agg(r), '[]') from (
                            select c.id, c.number, c.title,
                                   coalesce(c.id = (select round_id from work_item where done_by = :me and state = 'DONE'
                                                    order by done_at desc limit 1), false) as mine
                            from work_case c where c.kind = 'rounds' order by c.begun_at desc limit 20) r) as rounds,
                       (select coalesce(json_agg(v), '[]') from (
                            select id, name, filters from work_view where person = :me order by name) v) as views""".formatted(MINE, ROLE, ACTING))
                .param("personal", WorkSearch.keys(true, actor))
                .param("roles", WorkSearch.keys(false, actor))
                .param("absent", absent(people.values()).toArray(UUID[]::new))
                .param("me", actor.personId())
                .query((row, number) -> new Desk(
                        page,
                        new Desk.Counts(row.getInt("mine"), row.getInt("role"), row.getInt("acting")),
                        json.readValue(row.getString("rounds"), ROUNDS),
                        json.readValue(row.getString("views"), VIEWS),
                        people))
                .single();
    }

    private static final String CAPPED = " limit " + (Desk.COUNT_CAP + 1);
    private static final String FREE = "select 1 from work_item where candidate = any (%s::text[]) and state = 'OPEN'"
            + " and assignee is null and not (:me = any (barred))" + CAPPED;
    private static final String ROLE = FREE.formatted(":roles");
    private static final String MINE = "(" + FREE.formatted(":personal")
            + ") union all (select 1 from work_item where assignee = :me and state = 'OPEN'" + CAPPED + ")";
    private static final String ACTING = "select 1 from work_item where assignee = any (:absent::uuid[])"
            + " and state = 'OPEN' and candidate = any (:roles::text[])" + CAPPED;

    private static Set<UUID> holders(WorkPage page) {
        return page.items().stream()
                .map(WorkItem::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<UUID> absent(Collection<Colleague> people) {
        return people.stream().filter(Colleague::absent).map(Colleague::id).toList();
    }
}
