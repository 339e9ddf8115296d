package org.assay.visits;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of visits is narrowed to. @param after the last row of the page before */
public record VisitQuery(
        @Nullable String q,
        @Nullable VisitStatus status,
        @Nullable String province,
        NewVisit.@Nullable Kind kind,
        boolean late,
        @Nullable UUID after) {}
