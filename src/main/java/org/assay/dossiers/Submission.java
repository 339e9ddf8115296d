package org.assay.dossiers;

import java.time.Instant;
import java.util.UUID;

/**
 * A dossier as it was handed in, frozen; a supplement makes a second one and the first is kept.
 *
 * @param version 1 for the first submission
 * @param canonical all sections and the hashes of all documents as JSON with sorted keys; {@code sha256} is its hash
 */
public record Submission(int version, Instant at, UUID by, String canonical, String sha256) {}
