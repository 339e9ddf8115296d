package org.assay.workflow.web;

import java.util.UUID;
import org.assay.workflow.InboxQuery;
import org.jspecify.annotations.Nullable;

/** The inbox's filters as they stand in the address, so that a list can be kept as a bookmark. */
record InboxFilters(
        InboxQuery.@Nullable Scope scope,
        @Nullable String q,
        @Nullable String step,
        @Nullable String field,
        @Nullable UUID round,
        @Nullable Boolean late,
        @Nullable String after) {

    InboxQuery query(int size) {
        return new InboxQuery(
                scope == null ? InboxQuery.Scope.MINE : scope,
                filled(q),
                filled(step),
                filled(field),
                round,
                Boolean.TRUE.equals(late),
                InboxQuery.Cursor.of(after),
                size);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
