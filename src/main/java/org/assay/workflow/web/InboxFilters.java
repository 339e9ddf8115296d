package org.assay.workflow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.workflow.InboxQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox's filters as they stand in the address, so that a list can be kept as a bookmark or under a name. */
record InboxFilters(
        InboxQuery.@Nullable Scope scope,
        @Nullable String q,
        @Nullable String step,
        @Nullable String field,
        @Nullable UUID round,
        @Nullable String province,
        InboxQuery.@Nullable Due due,
        @Nullable String after) {

    InboxQuery query(int size) {
        return new InboxQuery(
                scope == null ? InboxQuery.Scope.MINE : scope,
                filled(q),
                filled(step),
                filled(field),
                round,
                filled(province),
                due,
                InboxQuery.Cursor.of(after),
                size);
    }

    /** The query part of the address of this list's first page, each filter once and always in the same order. */
    String address() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("scope", scope == null ? InboxQuery.Scope.MINE : scope);
        parts.put("q", filled(q));
        parts.put("step", filled(step));
        parts.put("round", round);
        parts.put("field", filled(field));
        parts.put("province", filled(province));
        parts.put("due", due);
        var address = UriComponentsBuilder.newInstance();
        var values = new LinkedHashMap<String, Object>();
        parts.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString().substring(1);
    }

    /** The same, further down the list. */
    String addressHere() {
        return after == null || after.isBlank() ? address() : address() + "&after=" + after;
    }

    /** Whether anything but the scope narrows the list. */
    boolean isNarrowed() {
        return address().contains("&");
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
