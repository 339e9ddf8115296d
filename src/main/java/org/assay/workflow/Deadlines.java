package org.assay.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.assay.shared.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The statutory and agreed periods by their code, in working days; the models and the pages ask here. */
@Component
public class Deadlines {

    @ConfigurationProperties("assay")
    record Configured(Map<String, Integer> deadlines) {}

    private final Configured configured;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(Configured configured, WorkingCalendar calendar, Clock clock) {
        this.configured = configured;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when no such period is configured */
    public int workingDays(String code) {
        Integer days = configured.deadlines().get(code);
        if (days == null) {
            throw new IllegalArgumentException("No period is configured for assay.deadlines." + code);
        }
        return days;
    }

    /** The end of the last day of a period that starts today; the starting day is not counted. Called by the models, hence a Date. */
    public Date due(String code) {
        return Date.from(after(code, WorkingCalendar.today(clock)));
    }

    /** The end of the last day of a period that started on the given day. */
    public Instant after(String code, LocalDate start) {
        return WorkingCalendar.endOf(calendar.days().plus(start, workingDays(code)));
    }

    public Map<String, Integer> all() {
        return configured.deadlines();
    }
}
