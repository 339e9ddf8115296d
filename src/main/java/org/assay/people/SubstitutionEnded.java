package org.assay.people;

import java.util.UUID;
import org.assay.shared.Fact;

/** An administrator ended a substitution before its time; the case is the account of the one who was absent. */
public record SubstitutionEnded(UUID caseId, UUID substitution, UUID substitute) implements Fact {}
