package org.assay.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row as somebody wants it: the columns that were said, each in its one way of writing, and what is wrong with it. */
final class Draft {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    void put(String column, String value) {
        values.put(column, value);
    }

    void problem(String column, String key, Object... args) {
        problems.add(Problem.of(column, key, args));
    }

    /** The value; empty when nothing was said. */
    String get(String column) {
        return values.getOrDefault(column, "");
    }

    boolean says(String column) {
        return values.containsKey(column);
    }

    boolean isFlawed(String column) {
        return problems.stream().anyMatch(problem -> problem.column().equals(column));
    }

    Map<String, String> values() {
        return values;
    }

    List<Problem> problems() {
        return problems;
    }
}
