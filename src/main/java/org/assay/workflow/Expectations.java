package org.assay.workflow;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.people.Actor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to somebody with nothing to do what comes to them next: the models say what follows where cases wait now. */
@Component
@Transactional(readOnly = true)
public class Expectations {

    private static final int MOST = 1_000;
    private static final String ORGANIZATION = "organization";

    /**
     * For each pair of a place to wait at and a step after it: the open work there, and the timers that ring there. An
     * organization expects work on its own cases only.
     */
    private static final String NEXT = """
            with ahead as (
                select * from unnest(:steps::text[], :places::text[], :roots::text[], :own::boolean[])
                    as a (step, place, root, own)),
            coming as (
                select a.step, w.due from ahead a cross join lateral (
                    select i.due_at as due from work_item i where i.state = 'OPEN' and i.step = a.place
                    order by i.due_at limit :most) w
                where not a.own
                union all
                select a.step, i.due_at from work_case c
                join work_item i on i.case_id = c.id and i.state = 'OPEN' join ahead a on a.place = i.step and a.own
                where c.organization_id = :organization
                union all
                select a.step, t.due from ahead a cross join lateral (
                    select j.duedate_::timestamptz as due from act_ru_jobdef d
                    join act_ru_job j on j.job_def_id_ = d.id_ and j.duedate_ is not null
                    join act_ru_execution r on r.id_ = j.root_proc_inst_id_
                    join act_re_procdef m on m.id_ = r.proc_def_id_
                    left join work_case c on a.own and c.id = r.business_key_::uuid
                    where d.act_id_ = a.place and m.key_ = a.root and (not a.own or c.organization_id = :organization)
                    order by j.duedate_ limit :most) t)
            select step, least(count(*), :most) as cases, min(due) as due from coming
            group by step order by due, step limit 1""";

    private final List<StepsAhead.Ahead> ahead = StepsAhead.of(models());
    private final JdbcClient jdbc;
    private final Clock clock;

    Expectations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What comes first; empty when nothing is on its way or it comes to nobody but in person. One statement. */
    public Optional<Expected> of(Actor actor) {
        var mine = ahead.stream().filter(each -> isFor(each, actor)).toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var own =
                mine.stream().map(each -> each.candidate().equals(ORGANIZATION)).toArray(Boolean[]::new);
        return jdbc.sql(NEXT)
                .param("steps", mine.stream().map(StepsAhead.Ahead::step).toArray(String[]::new))
                .param("places", mine.stream().map(StepsAhead.Ahead::waitsAt).toArray(String[]::new))
                .param("roots", mine.stream().map(StepsAhead.Ahead::root).toArray(String[]::new))
                .param("own", own)
                .param("organization", actor.organizationId())
                .param("most", MOST)
                .query((row, number) ->
                        expected(row.getString("step"), row.getInt("cases"), WorkList.instant(row, "due")))
                .optional();
    }

    private Expected expected(String step, int cases, @Nullable Instant due) {
        var now = clock.instant();
        return due == null || due.isBefore(now)
                ? new Expected(step, cases, now, true)
                : new Expected(step, cases, due, false);
    }

    private static boolean isFor(StepsAhead.Ahead each, Actor actor) {
        return each.candidate().equals(ORGANIZATION)
                ? actor.organizationId() != null
                : actor.candidacies().contains(each.candidate());
    }

    static Map<String, Process> models() {
        Map<String, Process> found = new LinkedHashMap<>();
        try {
            for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*.bpmn")) {
                try (var stream = model.getInputStream()) {
                    Bpmn.readModelFromStream(stream)
                            .getModelElementsByType(Process.class)
                            .forEach(process -> found.put(process.getId(), process));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }
}
