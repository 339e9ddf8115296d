package org.assay.announcements;

import java.util.Set;

/** How far a paper has come; a notice is closed when its period is over and every objection is answered. */
public enum AnnouncementStatus {
    PREPARED,
    PUBLISHED,
    CLOSED;

    Set<AnnouncementStatus> next() {
        return switch (this) {
            case PREPARED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
