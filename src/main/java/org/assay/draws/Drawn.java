package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An object that was drawn.
 *
 * @param rank its place in the order of the whole pool, 1 for the first
 * @param key what it was ordered by, in hexadecimal digits
 * @param strata names of all strata it belongs to
 * @param filled whether it was drawn only to reach the number in all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Drawn(int rank, String label, String key, List<String> strata, boolean filled) {
    public Drawn {
        strata = strata == null ? List.of() : List.copyOf(strata);
    }
}
