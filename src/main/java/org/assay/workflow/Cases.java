package org.assay.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers where a case stands, and which way it came. */
@Component
@Transactional(readOnly = true)
public class Cases {

    private final WorkList workList;
    private final JdbcClient jdbc;

    Cases(WorkList workList, JdbcClient jdbc) {
        this.workList = workList;
        this.jdbc = jdbc;
    }

    public Optional<CaseRef> find(UUID caseId) {
        return workList.findCase(caseId);
    }

    /** Every place where the case waits: the open tasks, or the event it waits for. Empty when it is finished. */
    public List<Whereabouts> whereabouts(UUID caseId) {
        return waiting(List.of(caseId)).stream().map(Waiting::place).toList();
    }

    /** The first place where each of these cases waits, in one statement however many they are; finished ones are absent. */
    public Map<UUID, Whereabouts> whereabouts(Collection<UUID> caseIds) {
        Map<UUID, Whereabouts> places = new LinkedHashMap<>();
        if (!caseIds.isEmpty()) {
            waiting(caseIds).forEach(waiting -> places.putIfAbsent(waiting.caseId(), waiting.place()));
        }
        return places;
    }

    private record Waiting(UUID caseId, Whereabouts place) {}

    /** Open tasks; for a process of the case without one the events at which it waits, with the time when a timer rings. */
    private List<Waiting> waiting(Collection<UUID> caseIds) {
        return jdbc.sql("""
                select case_id, id as item, process, step, candidate, created_at as since, coalesce(legal_due_at, due_at) as due
                from work_item where case_id = any (:ids) and state = 'OPEN'
                union all
                select p.business_key_::uuid, null, d.key_, e.act_id_, null, null,
                       (select min(j.duedate_) from act_ru_job j where j.execution_id_ = e.id_)::timestamptz
                from act_ru_execution p
                join act_ru_execution e on e.proc_inst_id_ = p.id_ and e.act_id_ is not null and e.is_active_
                join act_re_procdef d on d.id_ = p.proc_def_id_
                where p.business_key_ = any (:keys) and p.id_ = p.proc_inst_id_
                  and not exists (select 1 from act_ru_execution s where s.super_exec_ = e.id_)
                  and not exists (select 1 from work_item w
                                  where w.case_id = p.business_key_::uuid and w.process = d.key_ and w.state = 'OPEN')
                order by since, step""")
                .param("ids", caseIds.toArray(UUID[]::new))
                .param("keys", caseIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Waiting(
                        row.getObject("case_id", UUID.class),
                        new Whereabouts(
                                row.getObject("item", UUID.class),
                                row.getString("process"),
                                row.getString("step"),
                                row.getString("candidate"),
                                WorkList.instant(row, "since"),
                                WorkList.instant(row, "due"))))
                .list();
    }

    /** One element a case entered, in the order of its process instances and of entering. */
    private record Visit(String process, String instance, String element, boolean left) {}

    /** The models the case ran through, the first begun first, with their current and past elements; one statement. */
    public List<Diagram> diagrams(UUID caseId) {
        var byProcess = jdbc
                .sql("""
                select a.proc_def_key_, a.proc_inst_id_, a.act_id_, a.end_time_ is not null as has_left
                from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_
                where p.business_key_ = ? and a.act_type_ <> 'multiInstanceBody'
                order by p.start_time_, p.id_, a.sequence_counter_, a.id_""")
                .param(caseId.toString())
                .query((row, number) -> new Visit(
                        row.getString("proc_def_key_"),
                        row.getString("proc_inst_id_"),
                        row.getString("act_id_"),
                        row.getBoolean("has_left")))
                .stream()
                .collect(Collectors.groupingBy(Visit::process, LinkedHashMap::new, Collectors.toList()));
        return byProcess.entrySet().stream()
                .map(walked -> marked(walked.getKey(), walked.getValue()))
                .toList();
    }

    private static Diagram marked(String process, List<Visit> visits) {
        var current = new LinkedHashSet<String>();
        var past = new LinkedHashSet<String>();
        var ways = new LinkedHashSet<Diagram.Way>();
        Visit before = null;
        for (var visit : visits) {
            (visit.left() ? past : current).add(visit.element());
            if (before != null && before.instance().equals(visit.instance())) {
                ways.add(new Diagram.Way(before.element(), visit.element()));
            }
            before = visit;
        }
        past.removeAll(current);
        return new Diagram(process, List.copyOf(current), List.copyOf(past), List.copyOf(ways));
    }

    /** The model's file as it is deployed; empty when there is no such model. */
    public Optional<String> model(String process) {
        if (!process.matches("[a-z-]{1,60}")) {
            return Optional.empty();
        }
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/" + process + ".bpmn");
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(found[0].getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
