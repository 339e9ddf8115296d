package org.assay.reviews;

import java.math.BigDecimal;
import java.util.UUID;
import org.assay.shared.Fact;

/** The panel's report was signed and judged. */
public record PanelConcluded(UUID caseId, String outcome, BigDecimal total) implements Fact {}
