package org.assay.outcomes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/** What part of the published results somebody wants to see; what is null does not narrow. @param size rows a page */
public record ResultQuery(
        @Nullable Integer year,
        @Nullable Province province,
        @Nullable ObjectKind kind,
        @Nullable ResultClass result,
        @Nullable RectificationStatus rectification,
        @Nullable Cursor after,
        int size) {

    /** The place after a row, the newest first. */
    public record Cursor(Instant at, UUID id) {

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        /** @return null for a text that is no cursor: the list then begins at its beginning */
        public static @Nullable Cursor of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                return null;
            }
        }
    }
}
