package org.assay.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.shared.CanonicalJson;
import org.assay.shared.Level;
import org.assay.shared.Sha256;
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
        @Nullable LocalDate validUntil) {

    /** What both sides sign, as it is hashed for the record: canonical JSON, amounts by their digits, obligations by their keys. */
    public String terms() {
        Map<String, String> ceilings = new TreeMap<>();
        feeCeilings.forEach((level, fee) ->
                ceilings.put(level.name(), fee.stripTrailingZeros().toPlainString()));
        return CanonicalJson.write(Map.of(
                "number",
                number,
                "drawnUpAt",
                drawnUpAt.toString(),
                "signBy",
                due.toString(),
                "termYears",
                termYears,
                "levels",
                levels.stream().map(Enum::name).toList(),
                "feeCeilings",
                ceilings,
                "obligations",
                obligations));
    }

    /** The hash of the terms, which stands in the fact of each signature. */
    public String termsSha256() {
        return Sha256.hex(terms());
    }
}
