package org.assay.draws;

import java.util.UUID;
import org.assay.shared.Fact;

/** A frozen pool was given up before anything was drawn from it. */
public record DrawSuperseded(UUID caseId, UUID drawId, String planId) implements Fact {}
