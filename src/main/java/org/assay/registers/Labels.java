package org.assay.registers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the labels of the registers: counted up, never given twice. */
@Component("registerLabels")
class Labels {

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of so many numbers in a row; whoever else asks waits until this transaction ends. */
    int next(String prefix, int many) {
        int last = jdbc.sql("""
                insert into register_label (prefix, last) values (:prefix, :many)
                on conflict (prefix) do update set last = register_label.last + excluded.last returning last""")
                .param("prefix", prefix)
                .param("many", many)
                .query(Integer.class)
                .single();
        return last - many + 1;
    }
}
