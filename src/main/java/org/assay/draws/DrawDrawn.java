package org.assay.draws;

import java.util.UUID;
import org.assay.shared.Fact;

/** A nonce was called before a witness, and the draw followed from it. */
public record DrawDrawn(
        UUID caseId, UUID drawId, String planId, String nonce, String seed, String witness, String resultSha256)
        implements Fact {}
