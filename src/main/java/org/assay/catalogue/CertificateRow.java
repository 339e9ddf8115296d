package org.assay.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it stood on the day asked for; null says that the fact is not known.
 *
 * @param field code of the field
 * @param levels codes of the levels, lowest first; empty when not known
 * @param batch number of the recruitment batch or round
 * @param recordedOn the day of its entry in this catalogue
 * @param source {@code SEED} for data entered when the catalogue was set up, {@code AGREEMENT} for what an agreement listed
 */
public record CertificateRow(
        UUID id,
        String name,
        UUID organizationId,
        String organization,
        @Nullable String field,
        List<String> levels,
        @Nullable String batch,
        @Nullable String track,
        CertificateStatus status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String agreementNumber,
        LocalDate recordedOn,
        String source) {}
