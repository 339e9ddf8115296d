package org.assay.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/**
 * The agreement is signed by both sides: the certificate may be trained and evaluated for from now on.
 *
 * @param field code of the field; {@code levels} as L1, L2, L3; {@code track} as the track's name
 * @param validUntil the last day of validity
 * @param round number of the round that selected it
 */
public record CertificateListed(
        UUID caseId,
        UUID organizationId,
        String organization,
        String creditCode,
        String certificate,
        String field,
        List<String> levels,
        String track,
        LocalDate validFrom,
        LocalDate validUntil,
        String agreementNumber,
        String round)
        implements Fact {}
