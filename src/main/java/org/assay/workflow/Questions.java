package org.assay.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.PersonId;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officials ask each other about an item without giving it away; question and answer stay beside it. */
@Component
@Transactional
public class Questions {

    private static final int SHORTEST = 2;

    private final WorkList workList;
    private final Remarks remarks;
    private final People people;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;

    Questions(
            WorkList workList,
            Remarks remarks,
            People people,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events) {
        this.workList = workList;
        this.remarks = remarks;
        this.people = people;
        this.currentPerson = currentPerson;
        this.events = events;
    }

    /**
     * Asks a colleague who has the role of the step; one barred from doing it may still be asked.
     *
     * @param question 2 to 1,000 characters
     * @throws Refused when the item is done, addressed to one person or in other hands, or the colleague lacks the role
     */
    public void ask(UUID id, @Nullable PersonId colleague, @Nullable String question) {
        var actor = currentPerson.expect();
        var item = expect(id, actor);
        Handover.refuseElsewhere(item, actor);
        var to = Optional.ofNullable(colleague)
                .flatMap(people::find)
                .orElseThrow(() -> new Refused("workflow.refused.no-colleague"));
        if (to.id().equals(actor.id())) {
            throw new Refused("workflow.refused.asks-oneself");
        }
        if (!to.isActive() || to.roles().stream().noneMatch(role -> role.code().equals(item.candidate()))) {
            throw new Refused("workflow.refused.lacks-role", to.name());
        }
        String text = Remarks.text(question, SHORTEST);
        remarks.add(id, Remark.Kind.QUESTION, actor.personId(), to.id().value(), text);
        events.publishEvent(new WorkAsked(
                item.caseId(), id, item.step(), actor.personId(), to.id().value(), text));
    }

    /**
     * Answers the last open question put to the person who acts.
     *
     * @param answer 2 to 1,000 characters
     * @throws Refused when nothing is asked of them
     */
    public void answer(UUID id, @Nullable String answer) {
        var actor = currentPerson.expect();
        var item = expect(id, actor);
        var question = open(remarks.of(id), actor).orElseThrow(() -> new Refused("workflow.refused.not-asked"));
        String text = Remarks.text(answer, SHORTEST);
        remarks.add(id, Remark.Kind.ANSWER, actor.personId(), question.author(), text);
        events.publishEvent(
                new WorkAnswered(item.caseId(), id, item.step(), actor.personId(), question.author(), text));
    }

    /** The last question to this person that they have not answered since. */
    public static Optional<Remark> open(List<Remark> remarks, Actor person) {
        var answered = remarks.stream()
                .filter(remark ->
                        remark.kind() == Remark.Kind.ANSWER && remark.author().equals(person.personId()))
                .map(Remark::madeAt)
                .max(Comparator.naturalOrder());
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.QUESTION
                        && person.personId().equals(remark.recipient()))
                .filter(remark -> answered.isEmpty() || remark.madeAt().isAfter(answered.get()))
                .reduce((earlier, later) -> later);
    }

    private WorkItem expect(UUID id, Actor actor) {
        return workList.lock(id).filter(item -> item.concerns(actor)).orElseThrow(NotYours::new);
    }
}
