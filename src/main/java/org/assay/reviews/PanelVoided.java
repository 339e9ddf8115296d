package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** Fewer than three valid sheets were left and no reserve: the panel is void and another one is drawn. */
public record PanelVoided(UUID caseId, int validSheets) implements Fact {}
