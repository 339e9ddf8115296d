package org.assay.outcomes;

import java.util.UUID;
import org.assay.shared.Fact;

/**
 * A finding was not rectified, twice: whoever opens exit proceedings may take it up (domain P13).
 *
 * @param caseId the finding’s own case
 * @param number the number of the outcome it belongs to
 */
public record RectificationFailed(
        UUID caseId, UUID outcome, String number, UUID objectId, int finding, Severity severity, int failures)
        implements Fact {}
