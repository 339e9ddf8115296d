package org.assay.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/**
 * The record of a visit is signed and in; what follows is for others. The text of findings stays with the visit.
 *
 * @param answers hash of the checklist as it went on record; that of each signature stands in {@link VisitFact.VisitSigned}
 */
public record VisitRecorded(
        UUID caseId,
        String number,
        UUID objectId,
        LocalDate visitedOn,
        Instant leftAt,
        ResultClass result,
        List<String> items,
        String answers)
        implements Fact {}
