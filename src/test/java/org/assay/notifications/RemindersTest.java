package org.assay.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Domain 2.2: the owner of a step hears at 50, 80 and 100 % of its time, and at the end the superior too. */
@ProcessTest
class RemindersTest {

    @Autowired
    Reminders reminders;

    @Autowired
    Notifications notifications;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Test
    void eachThresholdIsToldOnceAndTheLastToTheApproverToo() {
        mover.at(Time.BEGINNING);
        var officer = cast.officer();
        var approver = cast.approver();
        var round = cast.as(officer, () -> rounds.begin());

        remindOn(Time.BEGINNING);
        assertThat(told(round.id(), officer)).isEmpty();

        remindOn(LocalDate.of(2019, 5, 14));
        remindOn(LocalDate.of(2019, 5, 14));
        assertThat(told(round.id(), officer)).containsExactly("work-due");

        remindOn(LocalDate.of(2019, 5, 20));
        assertThat(told(round.id(), officer)).containsExactly("work-due", "work-due");
        assertThat(told(round.id(), approver)).isEmpty();

        remindOn(LocalDate.of(2019, 5, 21));
        remindOn(LocalDate.of(2019, 5, 22));
        assertThat(told(round.id(), officer)).containsExactly("work-due", "work-due", "work-overdue");
        assertThat(told(round.id(), approver)).containsExactly("work-overdue");
    }

    @Test
    void whoHasTakenTheWorkIsToldAndNobodyElse() {
        mover.at(Time.BEGINNING);
        var officer = cast.officer();
        var other = cast.secondOfficer();
        var round = cast.as(officer, () -> rounds.begin());
        cast.as(officer, () -> inbox.take(cast.item(round.id(), "draft-call").id()));

        remindOn(LocalDate.of(2019, 5, 14));

        assertThat(told(round.id(), officer)).containsExactly("work-due");
        assertThat(told(round.id(), other)).isEmpty();
    }

    private void remindOn(LocalDate day) {
        mover.at(day);
        while (reminders.remind() > 0) {
            // until nobody is left to remind
        }
    }

    private List<String> told(UUID caseId, Person person) {
        return notifications.of(caseId).stream()
                .filter(row -> person.id().value().equals(row.person()))
                .map(NotificationRow::template)
                .toList();
    }
}
