package org.assay.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.shared.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the recruiting side and the organization agree on before a certificate is listed; nationwide.
 *
 * @param number {@code TEO-2019-00-00001-A}
 * @param feeCeilings the highest fee a candidate may be charged, in CNY, per level
 * @param obligations the declarations of section B by their key, which the organization binds itself to
 * @param termYears how long it runs from the countersignature
 * @param validFrom null until countersigned
 */
public record Agreement(
        String number,
        Instant drawnUpAt,
        Instant due,
        int termYears,
        List<Level> levels,
        Map<Level, BigDecimal> feeCeilings,
        List<String> obligations,
        @Nullable String signatory,
        @Nullable Instant signedAt,
        @Nullable String countersignatory,
        @Nullable String documentNumber,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
