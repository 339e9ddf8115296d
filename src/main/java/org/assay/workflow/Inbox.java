package org.assay.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.forms.Form;
import org.assay.forms.Forms;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Substitutions;
import org.assay.shared.Refused;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The one place to work: what waits for a person, taking it, giving it back, and answering it. */
@Component
@Transactional
public class Inbox {

    private final WorkList workList;
    private final WorkSearch search;
    private final Substitutions substitutions;
    private final Steps steps;
    private final Forms forms;
    private final CurrentPerson currentPerson;
    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final EngineSetup.Models models;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            WorkList workList,
            WorkSearch search,
            Substitutions substitutions,
            Steps steps,
            Forms forms,
            CurrentPerson currentPerson,
            ProcessEngineConfigurationImpl engine,
            TaskService tasks,
            EngineSetup.Models models,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workList = workList;
        this.search = search;
        this.substitutions = substitutions;
        this.steps = steps;
        this.forms = forms;
        this.currentPerson = currentPerson;
        this.engine = engine;
        this.tasks = tasks;
        this.models = models;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WorkPage page(InboxQuery query) {
        var actor = currentPerson.expect();
        return search.page(
                query,
                actor,
                query.scope() == InboxQuery.Scope.ACTING
                        ? Desks.absent(substitutions
                                .around(actor.personId(), List.of())
                                .values())
                        : List.of());
    }

    /** The item, when it concerns the person who asks. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(UUID id) {
        var actor = currentPerson.expect();
        return workList.find(id)
                .filter(item -> item.concerns(actor)
                        || item.isTakenBy(actor)
                        || actor.personId().equals(item.doneBy()));
    }

    /** Those of the items that concern the person who asks, the first due first. */
    @Transactional(readOnly = true)
    public List<WorkItem> findAll(Collection<UUID> ids) {
        var actor = currentPerson.expect();
        return workList.findAll(ids).stream()
                .filter(item -> item.concerns(actor) || item.isTakenBy(actor))
                .toList();
    }

    /** All items of a case, the oldest first; who may see the case decides who may see them. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(UUID caseId) {
        return workList.of(caseId);
    }

    /** The form of an item's step. */
    public Form form(WorkItem item) {
        return forms.named(item.step());
    }

    /** What the form of an open item starts with. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(WorkItem item) {
        return steps.prefill(item.process(), item.step(), item.caseId());
    }

    /** @throws Refused when somebody else has taken it, it is done, or four eyes bar the person */
    public void take(UUID id) {
        var actor = currentPerson.expect();
        var item = expect(id, actor);
        refuseBarred(item, actor);
        if (!workList.assign(id, actor.personId())) {
            throw new Refused(item.isOpen() ? "workflow.refused.taken" : "workflow.refused.done");
        }
    }

    /** @throws Refused when it is not the person's to give back */
    public void giveBack(UUID id) {
        if (!workList.release(id, currentPerson.expect().personId())) {
            throw new Refused("workflow.refused.not-yours");
        }
    }

    /**
     * Answers an item: permission, form, record, step and the engine's move are one transaction.
     *
     * @param key the submission's idempotency key: the same key from the same person gives the first result again
     * @return the item as it stands after the step
     * @throws InvalidAnswers when an answer does not satisfy the form
     * @throws Refused when the item is done, taken by another, or barred by four eyes
     */
    public WorkItem submit(UUID id, Map<String, Object> answers, @Nullable String key) {
        var actor = currentPerson.expect();
        if (key != null) {
            var first = workList.submittedWith(actor.personId(), key);
            if (first.isPresent()) {
                if (!first.get().id().equals(id)) {
                    throw new Refused("workflow.refused.key-reused");
                }
                return first.get();
            }
        }
        var item = workList.lock(id)
                .filter(found -> found.concerns(actor)
                        || found.isTakenBy(actor)
                        || actor.personId().equals(found.doneBy()))
                .orElseThrow(NotYours::new);
        if (!item.isOpen()) {
            throw new Refused("workflow.refused.done");
        }
        if (item.assignee() != null && !item.isTakenBy(actor)) {
            throw new Refused("workflow.refused.taken");
        }
        refuseBarred(item, actor);
        var problems = Forms.check(form(item), answers);
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
        engine.getCommandExecutorTxRequired().execute(context -> {
            var outcome = steps.perform(item.process(), item.step(), item.caseId(), answers);
            workList.close(
                    id,
                    actor.personId(),
                    clock.instant(),
                    outcome.value(),
                    json.writeValueAsString(answers),
                    models.deploymentId(),
                    key);
            events.publishEvent(new StepDone(item.caseId(), item.step(), outcome.value()));
            tasks.complete(id.toString(), Map.of("outcome", outcome.value()));
            return null;
        });
        return workList.find(id).orElseThrow();
    }

    private WorkItem expect(UUID id, Actor actor) {
        return workList.find(id).filter(item -> item.concerns(actor)).orElseThrow(NotYours::new);
    }

    private static void refuseBarred(WorkItem item, Actor actor) {
        if (item.isBarredFor(actor)) {
            throw new Refused("workflow.refused.four-eyes");
        }
    }
}
