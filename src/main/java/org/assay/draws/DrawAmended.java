package org.assay.draws;

import java.util.UUID;
import org.assay.shared.Fact;

/** After a draw somebody left and the next in order took the place. */
public record DrawAmended(UUID caseId, UUID drawId, String planId, int number, String amendmentSha256)
        implements Fact {}
