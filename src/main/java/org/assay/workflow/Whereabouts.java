package org.assay.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case waits right now.
 *
 * @param item the piece of work that waits there; null at an event
 * @param step id of the user task or event it waits at
 * @param candidate whom it waits for (a role code, {@code organization:…} or {@code person:…}); null at an event
 * @param since when it arrived there; null at an event
 * @param due until when it should be done; null at an event that waits for others
 */
public record Whereabouts(
        @Nullable UUID item,
        String process,
        String step,
        @Nullable String candidate,
        @Nullable Instant since,
        @Nullable Instant due) {

    public boolean isTask() {
        return candidate != null;
    }
}
