package org.assay.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/** A result as the public reads it; the record holds it word for word, so that the page can be held against it. */
public record ResultPublished(
        UUID caseId,
        String number,
        @Nullable String plan,
        String object,
        String name,
        String province,
        List<String> matters,
        LocalDate visitedOn,
        List<String> bodies,
        ResultClass result,
        List<Line> findings,
        RectificationStatus rectification,
        Instant due)
        implements Fact {

    /** A finding by item and severity. */
    public record Line(int number, String matter, String item, Severity severity, LocalDate due) {}
}
