package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;

/** An expert signed a score sheet; the record holds no score. */
public record SheetSigned(UUID caseId, String member, int edition) implements Fact {}
