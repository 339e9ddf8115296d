package org.assay.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Extends the legal deadline of a step once, where the law allows it and with reasons (T9, T11). */
@Component
@Transactional
public class Extensions {

    private static final int SHORTEST_REASON = 20;

    /** @param extensions working days by step */
    @ConfigurationProperties("assay")
    record Configured(Map<String, Integer> extensions) {}

    private final Configured configured;
    private final WorkList workList;
    private final Remarks remarks;
    private final WorkingCalendar calendar;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            Configured configured,
            WorkList workList,
            Remarks remarks,
            WorkingCalendar calendar,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.configured = configured;
        this.workList = workList;
        this.remarks = remarks;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** By how many working days the step may be extended; 0 when it may not. */
    public int workingDays(WorkItem item) {
        return configured.extensions().getOrDefault(item.step(), 0);
    }

    /** The day the item would be due, in China. */
    public LocalDate day(WorkItem item) {
        return calendar.days().plus(LocalDate.ofInstant(item.deadline(), WorkingCalendar.ZONE), workingDays(item));
    }

    /**
     * @param reason 20 to 1,000 characters, told to those concerned
     * @throws Refused when the step has no extension, had it already or is overdue, or the item is done or in other hands
     */
    public void extend(UUID id, @Nullable String reason) {
        var actor = currentPerson.expect();
        var item = workList.lock(id).filter(found -> found.concerns(actor)).orElseThrow(NotYours::new);
        Handover.refuseElsewhere(item, actor);
        refuse(item, actor);
        String why = Remarks.text(reason, SHORTEST_REASON);
        var due = WorkingCalendar.endOf(day(item));
        workList.changeDue(id, due, null, WorkReminders.next(item.createdAt(), due, clock.instant()));
        remarks.add(id, Remark.Kind.EXTENDED, actor.personId(), null, why);
        events.publishEvent(new WorkExtended(item.caseId(), id, item.step(), due, why));
    }

    private void refuse(WorkItem item, Actor actor) {
        if (item.isBarredFor(actor)) {
            throw new Refused("workflow.refused.four-eyes");
        }
        if (workingDays(item) == 0) {
            throw new Refused("workflow.refused.not-extendable");
        }
        if (remarks.of(item.id()).stream().anyMatch(remark -> remark.kind() == Remark.Kind.EXTENDED)) {
            throw new Refused("workflow.refused.extended-before");
        }
        if (clock.instant().isAfter(item.deadline())) {
            throw new Refused("workflow.refused.extended-late");
        }
    }
}
