package org.assay.announcements;

import java.time.Clock;
import org.assay.shared.CaseNumber;
import org.assay.shared.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each objection the next number of its year. */
@Component
class ObjectionNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectionNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CaseNumber next() {
        int year = WorkingCalendar.today(clock).getYear();
        int serial = jdbc.sql(
                        "insert into announcement_objection_serial (year, last) values (?, 1)"
                                + " on conflict (year) do update set last = announcement_objection_serial.last + 1 returning last")
                .param(year)
                .query(Integer.class)
                .single();
        return CaseNumber.national(CaseNumber.Type.OBJ, year, serial);
    }
}
