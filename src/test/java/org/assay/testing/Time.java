package org.assay.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assay.shared.MovableClock;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.DueWork;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Business time in tests: set to a day, moved by working days, and every timer that is due rings at once. */
@TestConfiguration(proxyBeanMethods = false)
public class Time {

    /** Ordinary working days lie ahead of it. */
    public static final LocalDate BEGINNING = LocalDate.of(2019, 5, 6);

    @Bean
    static MovableClock clock() {
        var clock = new MovableClock();
        clock.moveTo(at(BEGINNING));
        return clock;
    }

    @Bean
    Mover mover(MovableClock clock, WorkingCalendar calendar, DueWork dueWork) {
        return new Mover(clock, calendar, dueWork);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** Moves the time of a test. */
    public record Mover(MovableClock clock, WorkingCalendar calendar, DueWork dueWork) {

        /** Sets the clock to nine in the morning of a day, earlier or later, and rings what is due. */
        public void at(LocalDate day) {
            clock.moveTo(Time.at(day));
            dueWork.ring();
        }

        /** Lets working days pass, one after the other. */
        public void pass(int workingDays) {
            for (int i = 0; i < workingDays; i++) {
                at(calendar.days().plus(today(), 1));
            }
        }

        public LocalDate today() {
            return WorkingCalendar.today(clock);
        }
    }
}
