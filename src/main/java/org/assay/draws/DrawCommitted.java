package org.assay.draws;

import java.util.UUID;
import org.assay.shared.Fact;

/** A pool was frozen for a draw; its hash binds everyone from now on. */
public record DrawCommitted(UUID caseId, UUID drawId, String planId, int poolSize, String commitmentSha256)
        implements Fact {}
