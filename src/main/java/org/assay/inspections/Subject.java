package org.assay.inspections;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.registers.RegisteredObject;

/**
 * An object a plan draws from, once, whatever the number of rows that cover it.
 *
 * @param matters codes of what is due at it, from all rows: one visit for all of them
 * @param unannounced whether no notice is served, because one of its rows says so
 * @param groups its group in each row that covers it, by the row's number
 */
public record Subject(RegisteredObject object, Set<String> matters, boolean unannounced, Map<Integer, String> groups) {

    /** Names of its strata, blanks between them: {@code 1-A 3-A}. */
    public String strata() {
        return groups.entrySet().stream()
                .map(group -> group.getKey() + "-" + group.getValue())
                .collect(Collectors.joining(" "));
    }
}
