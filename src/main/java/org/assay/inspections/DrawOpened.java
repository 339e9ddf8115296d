package org.assay.inspections;

import java.util.UUID;
import org.assay.shared.Fact;

/** Everybody may see now what a plan drew: at once, or with the last visit of a plan that comes unannounced. */
public record DrawOpened(UUID caseId) implements Fact {}
