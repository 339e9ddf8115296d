package org.assay.workflow;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What part of the work list a person wants to see.
 *
 * @param search words looked for in number, title and organization; case does not matter
 * @param province code of a province as in {@link org.assay.shared.Province}
 * @param after the last row of the page before, or null for the first page
 * @param size rows a page, 1 to 200
 */
public record InboxQuery(
        Scope scope,
        @Nullable String search,
        @Nullable String step,
        @Nullable String field,
        @Nullable UUID round,
        @Nullable String province,
        @Nullable Due due,
        @Nullable Cursor after,
        int size) {

    /** Whose work: taken by me or meant for me alone; free for my roles; all open work of my roles; in the hands of those I stand in for. */
    public enum Scope {
        MINE,
        ROLE,
        TEAM,
        ACTING
    }

    /** When it is due: before now; later today; by the end of the fifth working day, today included; after that. */
    public enum Due {
        LATE,
        TODAY,
        WEEK,
        LATER
    }

    /** The place after a row in the order of due date and id: stable however many rows come before it. */
    public record Cursor(Instant due, UUID id) {

        static Cursor after(WorkItem item) {
            return new Cursor(item.dueAt(), item.id());
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((due + "|" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        /** @return null for a text that is no cursor: the list then begins at its beginning */
        public static @Nullable Cursor of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), java.nio.charset.StandardCharsets.UTF_8)
                        .split("\\|");
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                return null;
            }
        }
    }

    /** The same question, further down the list. */
    public InboxQuery from(Cursor place) {
        return new InboxQuery(scope, search, step, field, round, province, due, place, size);
    }

    public static InboxQuery of(Scope scope) {
        return new InboxQuery(scope, null, null, null, null, null, null, null, 50);
    }
}
