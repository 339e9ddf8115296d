package org.assay.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The date officials work to: earlier than the law's if they like, never later. The timers keep to the law. */
@Component
@Transactional
public class DueDates {

    private static final int SHORTEST_REASON = 4;

    private final WorkList workList;
    private final Remarks remarks;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueDates(
            WorkList workList,
            Remarks remarks,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workList = workList;
        this.remarks = remarks;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says no as changing would.
     *
     * @param day the day in China at whose end the item is to be due, or null while none has been named yet
     * @throws Refused when the item is done, addressed to one person or organization or in somebody else's hands, or the
     *     day is over or after the legal deadline
     */
    public void refuse(WorkItem item, @Nullable LocalDate day) {
        Handover.refuseElsewhere(item, currentPerson.expect());
        if (day == null) {
            return;
        }
        if (day.isBefore(WorkingCalendar.today(clock))) {
            throw new Refused("workflow.refused.day-over");
        }
        if (day.isAfter(legalDay(item))) {
            throw new Refused("workflow.refused.beyond-legal", legalDay(item).toString());
        }
    }

    /** Sets the date; the legal day itself brings the legal deadline back. @param reason 4 to 1,000 characters */
    public void change(UUID id, LocalDate day, @Nullable String reason) {
        var actor = currentPerson.expect();
        var item = workList.lock(id).filter(found -> found.concerns(actor)).orElseThrow(NotYours::new);
        String why = reason(reason);
        refuse(item, day);
        var legal = item.deadline();
        var due = day.equals(legalDay(item)) ? legal : WorkingCalendar.endOf(day);
        workList.changeDue(
                id, due, due.equals(legal) ? null : legal, WorkReminders.next(item.createdAt(), due, clock.instant()));
        remarks.add(id, Remark.Kind.DUE_CHANGED, actor.personId(), null, day + " · " + why);
        events.publishEvent(new WorkDueChanged(item.caseId(), id, item.step(), due, legal, why));
    }

    /** The reason as it is kept. @throws Refused when it has fewer than 4 or more than 1,000 characters */
    public static String reason(@Nullable String typed) {
        return Remarks.text(typed, SHORTEST_REASON);
    }

    private static LocalDate legalDay(WorkItem item) {
        return LocalDate.ofInstant(item.deadline(), WorkingCalendar.ZONE);
    }
}
