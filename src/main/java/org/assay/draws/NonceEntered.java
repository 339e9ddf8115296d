package org.assay.draws;

import java.util.UUID;
import org.assay.shared.Fact;

/** The nonce of a draw was entered before its witness; it is never changed. */
public record NonceEntered(UUID caseId, UUID drawId, String planId, String nonceSha256, String witness)
        implements Fact {}
