package org.assay.dossiers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dossiers an officer wants to see, newest submission first.
 *
 * @param q part of number, certificate or organization
 * @param after id of the last row of the page before; null for the first page
 * @param size rows a page, 1 to 200
 */
public record DossierQuery(
        @Nullable String q,
        @Nullable UUID roundId,
        @Nullable DossierStatus status,
        @Nullable String field,
        @Nullable UUID after,
        int size) {}
