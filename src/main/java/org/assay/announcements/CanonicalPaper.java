package org.assay.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.shared.Sha256;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a published paper as it is hashed for the record: JSON without blanks, the fields in the order in which they
 * stand here, the same for ever. Papers are on record by this text, so that the order must not change.
 */
record CanonicalPaper(
        UUID id,
        Kind kind,
        String documentNumber,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        String body,
        List<Line> lines) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static String of(Announcement paper) {
        return JSON.writeValueAsString(new CanonicalPaper(
                paper.id(),
                paper.kind(),
                paper.documentNumber(),
                paper.title(),
                paper.issuer(Locale.CHINESE),
                paper.issuedOn(),
                day(paper.noticeFrom()),
                day(paper.noticeUntil()),
                paper.body(),
                paper.lines()));
    }

    static String sha256(Announcement paper) {
        return Sha256.hex(of(paper));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
