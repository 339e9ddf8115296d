package org.assay.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    private final Drafts drafts;
    private final Remarks remarks;
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
            Drafts drafts,
            Remarks remarks,
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
        this.drafts = drafts;
        this.remarks = remarks;
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
        return workList.find(id).filter(item -> item.isVisibleTo(actor));
    }

    /**
     * An item to be worked on.
     *
     * @param remarks what colleagues said about it, the oldest first
     * @param answers what its form starts with: what the person has typed before, else what the step suggests; nothing once it is done
     */
    public record Opened(WorkItem item, List<Remark> remarks, Map<String, Object> answers) {}

    /** The item with what stands beside it and the answers to start from, when it concerns the person who asks. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(UUID id) {
        var actor = currentPerson.expect();
        return workList.findWithDraft(id, actor.personId())
                .filter(found -> found.item().isVisibleTo(actor))
                .map(found -> new Opened(found.item(), remarks.read(found.remarks()), answers(found)));
    }

    private Map<String, Object> answers(WorkList.Drafted found) {
        if (!found.item().isOpen()) {
            return Map.of();
        }
        return found.draft() == null ? prefill(found.item()) : drafts.read(found.draft());
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
        return submit(id, form -> answers, key);
    }

    /** As {@link #submit(UUID, Map, String)}, for whoever needs the form to read the answers. */
    public WorkItem submit(UUID id, Function<Form, Map<String, Object>> read, @Nullable String key) {
        var actor = currentPerson.expect();
        var item = workList.lock(id).filter(found -> found.isVisibleTo(actor)).orElseThrow(NotYours::new);
        if (!item.isOpen()) {
            return repeated(item, actor, key);
        }
        if (item.assignee() != null && !item.isTakenBy(actor)) {
            throw new Refused("workflow.refused.taken");
        }
        refuseBarred(item, actor);
        var form = form(item);
        var answers = read.apply(form);
        var problems = Forms.check(form, answers);
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
        return engine.getCommandExecutorTxRequired().execute(context -> step(item, answers, actor, key));
    }

    private WorkItem step(WorkItem item, Map<String, Object> answers, Actor actor, @Nullable String key) {
        var outcome = steps.perform(item.process(), item.step(), item.caseId(), answers);
        var done = workList.close(
                item.id(),
                actor.personId(),
                clock.instant(),
                outcome.value(),
                json.writeValueAsString(answers),
                models.deploymentId(),
                key);
        events.publishEvent(new StepDone(item.caseId(), item.step(), outcome.value()));
        tasks.complete(item.id().toString(), Map.of("outcome", outcome.value()));
        return done;
    }

    /** What is done stays as it is; whoever sends the very submission that did it is told so again. */
    private WorkItem repeated(WorkItem done, Actor actor, @Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(sent -> workList.submittedWith(actor.personId(), sent))
                .filter(first -> first.id().equals(done.id()))
                .orElseThrow(() -> new Refused("workflow.refused.done"));
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
