package org.assay.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What part of the catalogue somebody wants to see.
 *
 * @param search words looked for in the names of certificate and organization and in the credit code; case does not matter
 * @param province code of a province, or {@link #UNRECORDED}
 * @param asOf the day whose standing is shown
 * @param after the last row of the page before, or null for the first page
 * @param size rows a page
 */
public record CatalogueQuery(
        @Nullable String search,
        @Nullable String field,
        @Nullable String level,
        @Nullable CertificateStatus status,
        @Nullable String batch,
        @Nullable String province,
        LocalDate asOf,
        @Nullable Cursor after,
        int size) {

    /** Asks for the organizations whose province the catalogue does not know: those entered as seed data. */
    public static final String UNRECORDED = "unrecorded";

    /** Whether a province is asked for, so that those without a recorded one are left out. */
    public boolean leavesUnrecordedOut() {
        return province != null && !province.equals(UNRECORDED);
    }

    /** The place after a row, the newest entry first. */
    public record Cursor(LocalDate day, UUID id) {

        static Cursor after(CertificateRow row) {
            return new Cursor(row.recordedOn(), row.id());
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((day + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        /** @return null for a text that is no cursor: the list then begins at its beginning */
        public static @Nullable Cursor of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
                return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                return null;
            }
        }
    }

    /** The same question, further down the list. */
    public CatalogueQuery from(@Nullable Cursor place, int rows) {
        return new CatalogueQuery(search, field, level, status, batch, province, asOf, place, rows);
    }
}
