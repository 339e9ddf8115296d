package org.assay.reviews;

import java.util.UUID;

/** Those drawn for the panel of a case have been asked to take their seats. */
public record PanelInvited(UUID caseId) {}
