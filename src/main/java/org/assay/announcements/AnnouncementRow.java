package org.assay.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published paper as lists show it. */
public record AnnouncementRow(
        UUID id,
        Kind kind,
        UUID subjectId,
        String documentNumber,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Instant noticeUntil,
        AnnouncementStatus status) {

    /** Whether its objection period runs, or objections of it are still being answered. */
    public boolean isOnNotice() {
        return kind == Kind.NOTICE && status == AnnouncementStatus.PUBLISHED;
    }
}
