package org.assay.outcomes;

import java.time.Instant;
import java.util.UUID;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a published result that its object asked for.
 *
 * @param request what was asked, for those whom the case concerns; never public
 * @param granted null while it is undecided
 * @param note what the public reads of the decision, personal data masked
 * @param from the result class before; {@code to} after, where it changed
 */
public record Correction(
        Instant askedAt,
        String request,
        UUID askedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean granted,
        @Nullable String note,
        @Nullable ResultClass from,
        @Nullable ResultClass to) {}
