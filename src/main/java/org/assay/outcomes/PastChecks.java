package org.assay.outcomes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What earlier checks of the same object came to. */
@Component
class PastChecks {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;

    PastChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often each item was found lightly wanting within the twelve months before a visit; only what was settled counts. */
    Map<String, Integer> minors(UUID objectId, Collection<String> items, LocalDate visitedOn) {
        record Count(String item, int times) {}
        return jdbc
                .sql("""
                select n.item, count(*) as times from outcome_finding n join outcome_follow_up f on f.id = n.follow_up_id
                where f.object_id = :object and n.item = any (:items) and n.severity = 'MINOR' and n.status <> 'DROPPED'
                  and f.settled_at is not null and f.visited_on > :since and f.visited_on <= :day
                group by n.item""")
                .param("object", objectId)
                .param("items", items.toArray(String[]::new))
                .param("since", visitedOn.minusMonths(MONTHS))
                .param("day", visitedOn)
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::item, Count::times));
    }

    /** How many published checks in a row found no problem, the newest backwards, since a check last moved the risk class. */
    int cleanInARow(UUID objectId, UUID except) {
        return jdbc.sql("""
                select count(*) from outcome_follow_up f
                where f.object_id = :object and f.id <> :except and f.published_at is not null and f.visit_kind <> 'LOOK_BACK'
                  and f.result = 'NO_PROBLEM' and f.risk_after is null
                  and f.visited_on > coalesce((select max(b.visited_on) from outcome_follow_up b
                      where b.object_id = :object and b.id <> :except and b.published_at is not null
                        and (b.result <> 'NO_PROBLEM' or b.risk_after is not null)), '-infinity')""")
                .param("object", objectId)
                .param("except", except)
                .query(Integer.class)
                .single();
    }
}
