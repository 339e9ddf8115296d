package org.assay.notifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.workflow.WorkItem;
import org.assay.workflow.WorkReminders;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of open work when half, four fifths and all of its time is over (domain 2.2); at the end the approvers hear of it too. */
@Component
public class Reminders {

    private static final int AT_A_TIME = 100;

    private final WorkReminders work;
    private final Notifications notifications;
    private final People people;

    Reminders(WorkReminders work, Notifications notifications, People people) {
        this.work = work;
        this.notifications = notifications;
        this.people = people;
    }

    /** Reminds of at most 100 items, together with the note that they were reminded of. @return how many */
    @Transactional
    public int remind() {
        var due = work.take(AT_A_TIME);
        due.forEach(this::remind);
        return due.size();
    }

    private void remind(WorkReminders.Due due) {
        var item = due.item();
        var recipients = new LinkedHashMap<PersonId, Person>();
        owners(item).forEach(person -> recipients.put(person.id(), person));
        if (due.isOver()) {
            people.withRole(Role.APPROVER).forEach(person -> recipients.put(person.id(), person));
        }
        // Number and step only: an expert who is asked to join a panel must not learn here whose case it is.
        notifications.tell(
                List.copyOf(recipients.values()),
                due.isOver() ? "work-overdue" : "work-due",
                item.caseId(),
                Map.of(
                        "number", item.caseNumber(),
                        "step", new DefaultMessageSourceResolvable("tasks." + item.step()),
                        "due", item.dueAt(),
                        "percent", due.percent()));
    }

    /** Who has taken the work, else all for whom it waits. */
    private List<Person> owners(WorkItem item) {
        if (item.assignee() != null) {
            return people.find(new PersonId(item.assignee())).filter(Person::isActive).stream()
                    .toList();
        }
        String candidate = item.candidate();
        var waiting = candidate.startsWith("person:")
                ? people.find(PersonId.of(after(candidate))).filter(Person::isActive).stream()
                        .toList()
                : candidate.startsWith("organization:")
                        ? people.of(UUID.fromString(after(candidate)))
                        : people.withRole(Role.of(candidate));
        return waiting.stream()
                .filter(person -> !item.barred().contains(person.id().value()))
                .toList();
    }

    private static String after(String candidate) {
        return candidate.substring(candidate.indexOf(':') + 1);
    }
}
