package org.assay.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question of the officers to the applicant; without an answer in time the review goes on without one. */
public record OfficerQuestion(
        Instant askedAt,
        Instant due,
        String question,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
