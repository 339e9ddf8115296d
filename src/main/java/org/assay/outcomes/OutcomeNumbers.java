package org.assay.outcomes;

import org.assay.shared.CaseNumber;
import org.assay.shared.Province;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each case the next number of its year and province. */
@Component
class OutcomeNumbers {

    private final JdbcClient jdbc;

    OutcomeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber next(int year, Province province) {
        int serial = jdbc.sql("""
                insert into outcome_serial (year, province, last) values (:year, :province, 1)
                on conflict (year, province) do update set last = outcome_serial.last + 1 returning last""")
                .param("year", year)
                .param("province", province.prefix())
                .query(Integer.class)
                .single();
        return new CaseNumber(CaseNumber.Type.RCT, year, province.prefix(), serial);
    }
}
