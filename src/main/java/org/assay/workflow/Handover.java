package org.assay.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.people.Substitutions;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work passes from one official to another: handed over by whoever has it, or taken over by whoever stands in. */
@Component
@Transactional
public class Handover {

    private final WorkList workList;
    private final Remarks remarks;
    private final People people;
    private final Substitutions substitutions;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;

    Handover(
            WorkList workList,
            Remarks remarks,
            People people,
            Substitutions substitutions,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events) {
        this.workList = workList;
        this.remarks = remarks;
        this.people = people;
        this.substitutions = substitutions;
        this.currentPerson = currentPerson;
        this.events = events;
    }

    /** Everybody else who has a role for which one of these items waits, by name. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(Collection<WorkItem> items) {
        var me = currentPerson.expect().id();
        return items.stream()
                .filter(item -> !item.isPersonal())
                .map(item -> Role.of(item.candidate()))
                .distinct()
                .flatMap(role -> people.withRole(role).stream())
                .filter(person -> !person.id().equals(me))
                .collect(Collectors.toMap(Person::id, person -> person, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::username))
                .toList();
    }

    /**
     * Says no as handing over would.
     *
     * @param to the colleague, or null while none has been named yet
     * @throws Refused when the item is done, addressed to one person or organization, in somebody else's hands, or the
     *     colleague is the same person, lacks the role, has no open account or is barred by four eyes
     */
    public void refuseHandOver(WorkItem item, @Nullable Person to) {
        var actor = currentPerson.expect();
        refuseElsewhere(item, actor);
        if (to == null) {
            return;
        }
        if (to.id().equals(actor.id())) {
            throw new Refused("workflow.refused.to-oneself");
        }
        if (!to.isActive() || to.roles().stream().noneMatch(role -> role.code().equals(item.candidate()))) {
            throw new Refused("workflow.refused.lacks-role", to.name());
        }
        if (item.barred().contains(to.id().value())) {
            throw new Refused("workflow.refused.colleague-barred", to.name());
        }
    }

    /** Gives the item into the colleague's hands. @param note up to 1,000 characters, may be empty */
    public void handOver(UUID id, PersonId colleague, @Nullable String note) {
        var actor = currentPerson.expect();
        var item = expect(id, actor);
        var to = people.find(colleague).orElseThrow(() -> new Refused("workflow.refused.no-colleague"));
        String said = note(note);
        refuseHandOver(item, to);
        workList.hand(id, to.id().value());
        remarks.add(id, Remark.Kind.HANDED_OVER, actor.personId(), to.id().value(), said);
        events.publishEvent(new WorkHandedOver(
                item.caseId(), id, item.step(), actor.personId(), to.id().value(), said));
    }

    /** The note as it is kept. @throws Refused when it is longer than 1,000 characters */
    public static String note(@Nullable String typed) {
        return Remarks.text(typed, 0);
    }

    /** The colleagues the person stands in for today. */
    @Transactional(readOnly = true)
    public Set<UUID> absent() {
        return Set.copyOf(Desks.absent(substitutions
                .around(currentPerson.expect().personId(), List.of())
                .values()));
    }

    /** Says no as taking over would. @param absent the colleagues the person stands in for today */
    public void refuseTakeOver(WorkItem item, Set<UUID> absent) {
        if (!item.isOpen()) {
            throw new Refused("workflow.refused.done");
        }
        if (item.isPersonal()) {
            throw new Refused("workflow.refused.personal");
        }
        if (item.assignee() == null || !absent.contains(item.assignee())) {
            throw new Refused("workflow.refused.not-standing-in");
        }
        if (item.isBarredFor(currentPerson.expect())) {
            throw new Refused("workflow.refused.four-eyes");
        }
    }

    /** Takes the item out of the hands of a colleague the person stands in for today. */
    public void takeOver(UUID id) {
        var actor = currentPerson.expect();
        var item = expect(id, actor);
        refuseTakeOver(item, absent());
        UUID from = java.util.Objects.requireNonNull(item.assignee());
        workList.hand(id, actor.personId());
        remarks.add(id, Remark.Kind.TAKEN_OVER, actor.personId(), from, "");
        events.publishEvent(new WorkTakenOver(item.caseId(), id, item.step(), from, actor.personId()));
    }

    /** Locked, so that what was checked still holds when it is written. */
    private WorkItem expect(UUID id, Actor actor) {
        return workList.lock(id).filter(item -> item.concerns(actor)).orElseThrow(NotYours::new);
    }

    /** What an official may do with an item they hold or could claim, they may not do with anybody else's. */
    static void refuseElsewhere(WorkItem item, Actor actor) {
        if (!item.isOpen()) {
            throw new Refused("workflow.refused.done");
        }
        if (item.isPersonal()) {
            throw new Refused("workflow.refused.personal");
        }
        if (item.assignee() != null && !item.isTakenBy(actor)) {
            throw new Refused("workflow.refused.taken");
        }
    }
}
