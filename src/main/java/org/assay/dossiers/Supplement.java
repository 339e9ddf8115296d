package org.assay.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one list of what is missing that an applicant ever gets, and the reply. */
public record Supplement(
        Instant askedAt,
        Instant due,
        List<Missing> missing,
        @Nullable String reply,
        @Nullable Instant repliedAt) {

    /** One thing to supply or correct. */
    public record Missing(Section section, String what) {}
}
