package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** The panel of a case was drawn. */
public record PanelDrawn(UUID caseId, UUID drawId, int seats, int reserves) implements Fact {}
