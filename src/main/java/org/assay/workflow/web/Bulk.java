package org.assay.workflow.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.shared.Refused;
import org.assay.workflow.DueDates;
import org.assay.workflow.Handover;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done to several items; the same front doors say beforehand and afterwards how it goes with each. */
@Component
class Bulk {

    /** What can be done to many. */
    enum Action {
        TAKE,
        GIVE_BACK,
        HAND_OVER,
        CHANGE_DUE,
        TAKE_OVER;

        /** Whether something must be asked before it can be done: to whom, or until when. */
        public boolean isToBeAsked() {
            return this == HAND_OVER || this == CHANGE_DUE;
        }
    }

    /** The action with what it needs: a colleague and a note, or a day and a reason. */
    record Input(
            Action action,
            @Nullable PersonId to,
            @Nullable LocalDate day,
            @Nullable String note) {}

    /** An item and the sentence about it; {@code good} when the action works or worked. */
    record Row(WorkItem item, String sentence, Object[] args, boolean good) {}

    private final Inbox inbox;
    private final Handover handover;
    private final DueDates dueDates;
    private final People people;
    private final CurrentPerson currentPerson;

    Bulk(Inbox inbox, Handover handover, DueDates dueDates, People people, CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.handover = handover;
        this.dueDates = dueDates;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    /** @throws Refused when the colleague, the day or the reason is missing */
    void expectComplete(Input input) {
        if (input.action() == Action.HAND_OVER && input.to() == null) {
            throw new Refused("workflow.refused.no-colleague");
        }
        if (input.action() == Action.CHANGE_DUE && input.day() == null) {
            throw new Refused("workflow.refused.no-day");
        }
        if (input.action() == Action.CHANGE_DUE) {
            DueDates.reason(input.note());
        } else {
            Handover.note(input.note());
        }
    }

    /** What would happen to each; while nothing is {@code given} yet, whether anything could. */
    List<Row> foreseen(Input input, List<WorkItem> items, boolean given) {
        var to = given ? colleague(input) : null;
        var day = given ? input.day() : null;
        Set<UUID> absent = input.action() == Action.TAKE_OVER ? handover.absent() : Set.of();
        var actor = currentPerson.expect();
        Consumer<WorkItem> rule =
                switch (input.action()) {
                    case TAKE -> item -> refuseTake(item, actor);
                    case GIVE_BACK -> item -> refuseGiveBack(item, actor);
                    case HAND_OVER -> item -> handover.refuseHandOver(item, to);
                    case CHANGE_DUE -> item -> dueDates.refuse(item, day);
                    case TAKE_OVER -> item -> handover.refuseTakeOver(item, absent);
                };
        String sentence = input.action().isToBeAsked() && !given ? "can" : "will";
        return items.stream()
                .map(item -> row(item, "workflow.bulk." + sentence + "." + input.action(), said(input, to), rule))
                .toList();
    }

    /** Does it to each, and says how it went. */
    List<Row> done(Input input, List<WorkItem> items) {
        var to = colleague(input);
        Consumer<WorkItem> deed =
                switch (input.action()) {
                    case TAKE -> item -> inbox.take(item.id());
                    case GIVE_BACK -> item -> inbox.giveBack(item.id());
                    case HAND_OVER ->
                        item -> handover.handOver(item.id(), Objects.requireNonNull(input.to()), input.note());
                    case CHANGE_DUE ->
                        item -> dueDates.change(item.id(), Objects.requireNonNull(input.day()), input.note());
                    case TAKE_OVER -> item -> handover.takeOver(item.id());
                };
        return items.stream()
                .map(item -> row(item, "workflow.bulk.did." + input.action(), said(input, to), deed))
                .toList();
    }

    private static Row row(WorkItem item, String sentence, Object[] said, Consumer<WorkItem> what) {
        try {
            what.accept(item);
            return new Row(item, sentence, said, true);
        } catch (Refused refused) {
            return new Row(item, refused.key(), refused.args(), false);
        } catch (NotYours gone) {
            return new Row(item, "workflow.refused.done", new Object[0], false);
        }
    }

    private @Nullable Person colleague(Input input) {
        return input.to() == null
                ? null
                : people.find(input.to()).orElseThrow(() -> new Refused("workflow.refused.no-colleague"));
    }

    private static Object[] said(Input input, @Nullable Person to) {
        return new Object[] {
            to != null ? to.name() : Objects.requireNonNullElse(input.day(), "").toString()
        };
    }

    private static void refuseTake(WorkItem item, Actor actor) {
        refuseDone(item);
        if (item.isTakenBy(actor)) {
            throw new Refused("workflow.bulk.already-yours");
        }
        if (item.assignee() != null) {
            throw new Refused("workflow.refused.taken");
        }
        if (item.isBarredFor(actor)) {
            throw new Refused("workflow.refused.four-eyes");
        }
    }

    private static void refuseGiveBack(WorkItem item, Actor actor) {
        refuseDone(item);
        if (!item.isTakenBy(actor)) {
            throw new Refused("workflow.refused.not-yours");
        }
    }

    private static void refuseDone(WorkItem item) {
        if (!item.isOpen()) {
            throw new Refused("workflow.refused.done");
        }
    }
}
