package org.assay.registers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history of a row: what was done to it, and why. */
public record ChangeRow(
        Instant at,
        String action,
        List<Change> changes,
        @Nullable String reason,
        @Nullable UUID actor) {

    ChangeRow withoutActor() {
        return new ChangeRow(at, action, changes, reason, null);
    }
}
