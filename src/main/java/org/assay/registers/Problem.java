package org.assay.registers;

import java.util.List;

/** Why a row cannot be taken: at which column, and the sentence that says it. */
public record Problem(String column, String key, List<Object> args) {

    static Problem of(String column, String key, Object... args) {
        return new Problem(column, "registers.problem." + key, List.of(args));
    }
}
