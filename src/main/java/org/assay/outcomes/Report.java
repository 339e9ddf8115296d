package org.assay.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to rectify a finding, and what became of it.
 *
 * @param attempt 1 for the first
 * @param late whether the first term had run out
 * @param place where it was seen and {@code present} who of the office was there, when somebody went
 * @param verdict {@code accepted}, {@code again} or {@code failed}; null until it is verified
 */
public record Report(
        UUID findingId,
        int attempt,
        String cause,
        String correction,
        String correctiveAction,
        String responsible,
        LocalDate doneOn,
        Instant reportedAt,
        boolean late,
        @Nullable String verdict,
        @Nullable Verification method,
        @Nullable LocalDate checkedOn,
        @Nullable String place,
        @Nullable String present,
        @Nullable String note,
        @Nullable Instant verifiedAt) {}
