package org.assay.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.Province;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/** A case as it stands in the list of officials, inspectors and objects. */
public record OutcomeRow(
        UUID id,
        String number,
        String objectName,
        Province province,
        LocalDate visitedOn,
        ResultClass result,
        OutcomeStatus status,
        Instant publishDue,
        @Nullable Instant publishedAt) {}
