package org.assay.workflow;

import java.time.Clock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The timers: rung in the background while the application runs, or at once when the clock was moved. */
@Component
public class DueWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DueWork.class);

    private final ProcessEngine engine;
    private final ManagementService management;
    private final Clock clock;
    private final boolean inBackground;
    private volatile boolean running;

    DueWork(
            ProcessEngine engine,
            ManagementService management,
            Clock clock,
            @Value("${assay.engine.job-executor}") boolean inBackground) {
        this.engine = engine;
        this.management = management;
        this.clock = clock;
        this.inBackground = inBackground;
    }

    /** Lets the engine follow a clock that was moved, and rings every timer that is due by now, in the order of their times. */
    public void ring() {
        EngineClock.follow(clock);
        ring(management::createJobQuery);
    }

    /** Does at once what the engine does by itself after a step, each in a transaction of its own; no timer rings. */
    public void catchUp() {
        ring(() -> management.createJobQuery().messages());
    }

    private void ring(Supplier<JobQuery> which) {
        while (true) {
            var due = which.get()
                    .executable()
                    .withRetriesLeft()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 50);
            if (due.isEmpty()) {
                return;
            }
            for (var job : due) {
                ring(job.getId());
            }
        }
    }

    /** A timer may be gone by now: rung by somebody else, or ended with its case by one that was due before it. */
    private void ring(String job) {
        try {
            management.executeJob(job);
        } catch (OptimisticLockingException e) {
            log.debug("Job {} was rung by somebody else", job);
        } catch (ProcessEngineException e) {
            if (management.createJobQuery().jobId(job).count() > 0) {
                throw e;
            }
            log.debug("Job {} is gone", job);
        }
    }

    @Override
    public void start() {
        if (inBackground) {
            ((ProcessEngineImpl) engine)
                    .getProcessEngineConfiguration()
                    .getJobExecutor()
                    .start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (inBackground) {
            ((ProcessEngineImpl) engine)
                    .getProcessEngineConfiguration()
                    .getJobExecutor()
                    .shutdown();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
