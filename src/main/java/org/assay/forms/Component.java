package org.assay.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question, note, group or list of a form.
 *
 * @param key the answer's name on its level; for components without an answer the id in the file
 * @param path keys from the root joined by dots, without row numbers; names the texts of the component
 * @param choices the {@code valuesKey} of options that are kept elsewhere; empty when the form has its own
 * @param step numbers must be a multiple of it
 * @param decimals most digits after the point
 * @param nests whether the answers of a group are a level of their own
 * @param columns width in twelfths of the page
 * @param firstRows empty rows a list shows before anybody has answered
 */
public record Component(
        Kind kind,
        String key,
        String path,
        String label,
        String description,
        List<Option> options,
        String choices,
        Validate validate,
        @Nullable BigDecimal step,
        @Nullable Integer decimals,
        String unit,
        boolean readonly,
        @Nullable Condition hide,
        List<Component> children,
        boolean nests,
        boolean allowAddRemove,
        int firstRows,
        int columns) {

    /** Most rows any list takes, whatever its form says. */
    public static final int MOST_ROWS = 200;

    private static final int MOST_CELLS = 6;

    /** The same with the options that are kept elsewhere, here and below. */
    Component with(Function<String, List<Option>> kept) {
        return new Component(
                kind,
                key,
                path,
                label,
                description,
                choices.isEmpty() ? options : kept.apply(choices),
                choices,
                validate,
                step,
                decimals,
                unit,
                readonly,
                hide,
                children.stream().map(child -> child.with(kept)).toList(),
                nests,
                allowAddRemove,
                firstRows,
                columns);
    }

    /** Whether its options, or those of anything in it, are kept elsewhere. */
    boolean asksForChoices() {
        return !choices.isEmpty() || children.stream().anyMatch(Component::asksForChoices);
    }

    boolean isHidden(Map<String, Object> level, Map<String, Object> root) {
        return hide != null && hide.holds(level, root);
    }

    boolean offers(@Nullable Object value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    public int mostRows() {
        return validate.maxLength() == null ? MOST_ROWS : validate.maxLength();
    }

    /** Whether the rows of this list are few and plain enough to stand in a table. */
    public boolean isTable() {
        return kind == Kind.LIST
                && children.size() <= MOST_CELLS
                && children.stream().allMatch(child -> child.kind().fitsInACell());
    }
}
