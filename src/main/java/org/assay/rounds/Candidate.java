package org.assay.rounds;

import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Track;

/**
 * A dossier as it enters a round.
 *
 * @param number the dossier's case number
 * @param certificate name of the certificate applied for
 * @param levels the levels as people read them, such as {@code L1, L2}
 */
public record Candidate(
        UUID dossierId,
        String number,
        UUID organizationId,
        String organization,
        String certificate,
        String levels,
        Field field,
        Track track) {}
