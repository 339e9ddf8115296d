package org.assay.people;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.shared.Fact;

/** An administrator recorded that one person stands in for another; the case is the account of the absent one. */
public record SubstitutionRecorded(
        UUID caseId, UUID substitution, UUID substitute, String username, LocalDate startsOn, LocalDate endsOn)
        implements Fact {}
