package org.assay.workflow;

import java.util.List;
import java.util.UUID;
import org.assay.people.NotYours;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Timers and other steps of the engine that failed, so that the cases behind them stand still until somebody looks. */
@Component
@Transactional
public class Incidents {

    private static final int RETRIES = 3;
    private static final int LISTED = 200;
    private static final String FAILED = "j.exception_msg_ is not null or j.retries_ = 0";

    private final JdbcClient jdbc;
    private final ManagementService management;

    Incidents(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        this.management = management;
    }

    /**
     * A step that failed.
     *
     * @param retries how often the engine will still try by itself
     */
    public record Incident(
            String id,
            @Nullable String process,
            @Nullable String step,
            @Nullable UUID caseId,
            @Nullable String caseKind,
            @Nullable String caseNumber,
            int retries,
            @Nullable String message) {}

    /** What failed, the oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Incident> list() {
        return jdbc.sql("""
                select j.id_ as id, j.process_def_key_ as process, e.act_id_ as step, c.id as case_id, c.kind as case_kind,
                       c.number as case_number, j.retries_ as retries, j.exception_msg_ as message
                from act_ru_job j
                left join act_ru_execution e on e.id_ = j.execution_id_
                left join act_ru_execution p on p.id_ = j.process_instance_id_
                left join work_case c on c.id::text = p.business_key_
                where %s order by j.create_time_, j.id_ limit ?""".formatted(FAILED))
                .param(LISTED)
                .query(Incident.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from act_ru_job j where " + FAILED)
                .query(Integer.class)
                .single();
    }

    /** Lets the engine try again. @throws NotYours when there is no such step any more */
    public void retry(String id) {
        if (management.createJobQuery().jobId(id).count() == 0) {
            throw new NotYours();
        }
        management.setJobRetries(id, RETRIES);
    }
}
