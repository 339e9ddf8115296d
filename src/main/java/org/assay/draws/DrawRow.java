package org.assay.draws;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draw in a list. */
public record DrawRow(
        UUID id,
        String planId,
        String title,
        Draw.State state,
        int poolSize,
        int seats,
        Instant committedAt,
        @Nullable Instant drawnAt,
        @Nullable String witness,
        @Nullable Instant releasedAt) {}
