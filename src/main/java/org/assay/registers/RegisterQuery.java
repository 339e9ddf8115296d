package org.assay.registers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What part of a register somebody wants to see; empty texts ask for nothing.
 *
 * @param after the place of the last row seen, or null from the beginning
 */
public record RegisterQuery(
        String search,
        String kind,
        String province,
        String field,
        String risk,
        String specialty,
        String status,
        @Nullable String after,
        int size) {

    public static final RegisterQuery ALL = new RegisterQuery("", "", "", "", "", "", "", null, 50);

    /** The same question, further down. */
    public RegisterQuery from(@Nullable String place, int rows) {
        return new RegisterQuery(search, kind, province, field, risk, specialty, status, place, rows);
    }

    static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place a cursor names; null for a text that is none: the list then begins at its beginning. */
    @Nullable
    String place() {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return place.matches("(ORGANIZATION|COLLEGE|SITE)\\|\\d{1,9}|\\d{1,9}|[A-Z0-9-]{1,40}") ? place : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
