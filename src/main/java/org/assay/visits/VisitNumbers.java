package org.assay.visits;

import java.time.Clock;
import org.assay.shared.CaseNumber;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each visit the next number of its year and province. */
@Component
class VisitNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CaseNumber next(Province province) {
        int year = WorkingCalendar.today(clock).getYear();
        String place = province.prefix();
        int serial = jdbc.sql("insert into visit_serial (year, province, last) values (:year, :place, 1)"
                        + " on conflict (year, province) do update set last = visit_serial.last + 1 returning last")
                .param("year", year)
                .param("place", place)
                .query(Integer.class)
                .single();
        return new CaseNumber(CaseNumber.Type.DRT, year, place, serial);
    }
}
