package org.assay.registers;

import java.util.List;

/** Somebody else has changed the row since the page was opened; says what. */
public class StaleRow extends RuntimeException {

    private final transient List<ChangeRow> since;

    StaleRow(List<ChangeRow> since) {
        super("The row was changed meanwhile", null, false, false);
        this.since = List.copyOf(since);
    }

    public List<ChangeRow> since() {
        return since;
    }
}
