package org.assay.registers;

import java.util.List;
import java.util.Map;
import org.assay.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** What taking rows into a register would do, row by row; nothing is done by it. */
public record Plan(Register register, List<Row> rows) {

    /** What becomes of a row. */
    public enum Action {
        ADD,
        CHANGE,
        SAME,
        WRONG
    }

    /**
     * One row of a file or form.
     *
     * @param number its line in the file, counted from 1 with the heading
     * @param before the row of the register it means, or null when it is new
     * @param after what the register would hold; null when it is wrong
     * @param said what stood in the cells
     */
    public record Row(
            int number,
            Action action,
            @Nullable Entry before,
            @Nullable Entry after,
            List<Change> changes,
            List<Problem> problems,
            @Nullable String reason,
            Map<String, String> said) {}

    public long count(Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }

    public List<Row> with(Action action) {
        return rows.stream().filter(row -> row.action() == action).toList();
    }

    public long added() {
        return count(Action.ADD);
    }

    public long changed() {
        return count(Action.CHANGE);
    }

    public long same() {
        return count(Action.SAME);
    }

    public List<Row> wrong() {
        return with(Action.WRONG);
    }

    /** The first rows that would do something, for a look before it is done. */
    public List<Row> preview(int most) {
        return rows.stream()
                .filter(row -> row.action() == Action.ADD || row.action() == Action.CHANGE)
                .limit(most)
                .toList();
    }

    /** What is done to which row, as one hash. */
    public String digest() {
        var lines = new StringBuilder();
        for (Row row : rows) {
            var before = row.before();
            var after = row.after();
            lines.append(row.number() + "|" + row.action() + "|"
                    + (before == null ? "" : before.label() + "." + before.version()) + "|"
                    + (after == null ? row.problems() : after.values()) + "\n");
        }
        return Sha256.hex(lines.toString());
    }

    /** Whether every row can be taken. */
    public boolean isClean() {
        return count(Action.WRONG) == 0;
    }

    /** Whether anything would be added or changed. */
    public boolean doesSomething() {
        return count(Action.ADD) + count(Action.CHANGE) > 0;
    }
}
