package org.assay.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The official calendar as the database holds it; all terms run in the time of Beijing. */
@Component
public class WorkingCalendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private volatile @Nullable WorkingDays days;

    WorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last millisecond of that day in Beijing: the moment a term that ends on it runs out. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    /** The date in Beijing. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The days as last read; the first call reads them. */
    public WorkingDays days() {
        WorkingDays known = days;
        return known != null ? known : reload();
    }

    /** Reads the days again, after a notice was entered; terms already running keep their ends. */
    public WorkingDays reload() {
        WorkingDays read = new WorkingDays(kind("OFF"), kind("WORK"));
        days = read;
        return read;
    }

    private Set<LocalDate> kind(String kind) {
        return jdbc.sql("select day from calendar_day where kind = ?")
                .param(kind)
                .query(LocalDate.class)
                .set();
    }
}
