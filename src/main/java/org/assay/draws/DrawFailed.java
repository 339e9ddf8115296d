package org.assay.draws;

import java.util.UUID;
import org.assay.shared.Fact;

/** No value came from the source a draw had committed to, as its witness says; nothing was drawn. */
public record DrawFailed(UUID caseId, UUID drawId, String planId, String witness, String reason) implements Fact {}
