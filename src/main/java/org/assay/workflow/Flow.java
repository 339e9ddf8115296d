package org.assay.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.assay.shared.Refused;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves processes: begins one for a case, tells a waiting one what has happened. Always part of the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Flow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final WorkList workList;
    private final Clock clock;

    Flow(RuntimeService runtime, TaskService tasks, ManagementService management, WorkList workList, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.workList = workList;
        this.clock = clock;
    }

    /** Registers the case and starts the process with its id as the business key. */
    public void begin(String process, CaseRef ref) {
        workList.register(ref, clock.instant());
        runtime.startProcessInstanceByKey(process, ref.id().toString());
    }

    /** Gives a case another number or title; work items made from now on show it. */
    public void rename(CaseRef ref) {
        workList.register(ref, clock.instant());
    }

    /**
     * Hands a message to the process of this case that waits for it.
     *
     * @throws Refused when no process of the case waits for it, because it was told already or is not yet due
     */
    public void tell(String message, UUID caseId) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId.toString())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refused("workflow.refused.not-waiting");
        }
    }

    /** Hands a message over if the case waits for it, and says whether it did. */
    public boolean tellIfWaiting(String message, UUID caseId) {
        boolean waits = runtime.createEventSubscriptionQuery().eventName(message).list().stream()
                .anyMatch(subscription -> isOf(subscription.getProcessInstanceId(), caseId));
        if (waits) {
            tell(message, caseId);
        }
        return waits;
    }

    /** Has the timer at this event of the case ask again when it is to ring. */
    public void reschedule(String event, UUID caseId) {
        management.createJobQuery().activityId(event).timers().list().stream()
                .filter(job -> isOf(job.getProcessInstanceId(), caseId))
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    /**
     * Ends open items of a case that nobody has to answer any more, because whoever they waited for has left or what they
     * were about has fallen; the process goes on from each with this outcome.
     */
    public void drop(UUID caseId, Predicate<WorkItem> which, String outcome) {
        var dropped = workList.of(caseId).stream()
                .filter(WorkItem::isOpen)
                .filter(which)
                .map(WorkItem::id)
                .toList();
        workList.cancel(dropped);
        dropped.forEach(item -> tasks.complete(item.toString(), Map.of("outcome", outcome)));
    }

    private boolean isOf(String processInstance, UUID caseId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .processInstanceBusinessKey(caseId.toString())
                        .count()
                > 0;
    }
}
