package org.assay.inspections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param visits how many visits came of the draw, {@code visited} how many of them took place, {@code recorded} are on record
 */
public record PlanTitle(
        UUID id,
        String number,
        int year,
        @Nullable String province,
        String title,
        PlanStatus status,
        @Nullable Instant publishedAt,
        @Nullable Instant drawnAt,
        int quantity,
        int visits,
        int recorded) {}
