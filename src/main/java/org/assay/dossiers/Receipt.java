package org.assay.dossiers;

import java.time.Instant;

/**
 * What the applicant holds in hand after submitting.
 *
 * @param sha256 hash of the frozen text of the whole dossier, in lower-case hex
 */
public record Receipt(String number, Instant at, String sha256) {}
