package org.assay.inspections;

import java.util.UUID;
import org.assay.shared.Fact;

/** Everybody may see now what a plan drew: every object was told or visited, or the period of the plan is over. */
public record DrawOpened(UUID caseId) implements Fact {}
