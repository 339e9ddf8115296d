package org.assay.registers;

import java.util.List;

/** What was typed cannot stand in the register; each problem has its column. */
public class InvalidRow extends RuntimeException {

    private final transient List<Problem> problems;

    InvalidRow(List<Problem> problems) {
        super("The row has problems", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
