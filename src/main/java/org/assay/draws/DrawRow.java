package org.assay.draws;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw in a list.
 *
 * @param title empty while it is not public
 * @param shown whether the viewer may see everything of it
 * @param unfilled whether it was drawn and left seats free
 */
public record DrawRow(
        UUID id,
        String planId,
        String title,
        String purpose,
        Draw.State state,
        int poolSize,
        int seats,
        Instant committedAt,
        Instant plannedAt,
        @Nullable Instant drawnAt,
        @Nullable String witness,
        boolean shown,
        boolean unfilled) {}
