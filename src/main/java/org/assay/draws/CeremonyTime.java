package org.assay.draws;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.assay.shared.WorkingCalendar;

/** Times as they enter a seed and the texts of a draw: to the second, with the offset of Beijing. */
final class CeremonyTime {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CeremonyTime() {}

    static String text(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(toTheSecond(time).atZone(WorkingCalendar.ZONE));
    }

    static Instant toTheSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** For sentences. */
    static String words(Instant time) {
        return WORDS.format(time.atZone(WorkingCalendar.ZONE));
    }
}
