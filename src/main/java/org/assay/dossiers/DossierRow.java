package org.assay.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in a list.
 *
 * @param number null while it is a draft
 * @param certificate null until section C names it
 * @param field code of the field, null until section C names it
 */
public record DossierRow(
        UUID id,
        @Nullable String number,
        UUID roundId,
        UUID organizationId,
        String organization,
        @Nullable String certificate,
        @Nullable String field,
        @Nullable String track,
        List<String> levels,
        DossierStatus status,
        Instant begunAt,
        @Nullable Instant submittedAt) {}
