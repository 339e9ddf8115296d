package org.assay.demo;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.assay.shared.MovableClock;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.DueWork;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves the demo's date by working days, day by day, so that every timer rings on its day; remembers it over a restart. */
@Component
@Profile("demo")
class DemoClock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final MovableClock clock;
    private final WorkingCalendar calendar;
    private final DueWork dueWork;
    private final DemoOthers others;
    private final DemoInspectors inspectors;
    private final JdbcClient jdbc;

    DemoClock(
            MovableClock clock,
            WorkingCalendar calendar,
            DueWork dueWork,
            DemoOthers others,
            DemoInspectors inspectors,
            JdbcClient jdbc) {
        this.clock = clock;
        this.calendar = calendar;
        this.dueWork = dueWork;
        this.others = others;
        this.inspectors = inspectors;
        this.jdbc = jdbc;
    }

    /** @return whether the demo was begun before; its clock then goes on where it stood */
    boolean resume() {
        var seen = jdbc.sql("select seen_at from demo_clock")
                .query(OffsetDateTime.class)
                .optional();
        seen.ifPresent(time -> moveTo(time.toInstant()));
        return seen.isPresent();
    }

    /** Moves forward over this many working days, each begun at nine in the morning, 1 to 60 days. */
    synchronized void forward(int workingDays) {
        for (int i = 0; i < Math.max(1, Math.min(60, workingDays)); i++) {
            var next = calendar.days().plus(WorkingCalendar.today(clock), 1);
            moveTo(next.atTime(MORNING).atZone(WorkingCalendar.ZONE).toInstant());
            others.act();
            inspectors.act();
        }
        remember();
    }

    void moveTo(Instant instant) {
        clock.moveTo(instant);
        dueWork.ring();
    }

    @PreDestroy
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void remember() {
        jdbc.sql(
                        "insert into demo_clock (seen_at) values (?) on conflict (only_row) do update set seen_at = excluded.seen_at")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
