package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.assay.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is bound and published before anybody can know the nonce: the rule, the time, the source of the nonce, and each
 * frozen pool by size and hash.
 *
 * @param committedAt to the second, with the offset of Beijing
 * @param time the planned time of the draw in the same form; it enters the seed
 * @param value what a public source is expected to say; null when the witness calls
 * @param open whether everybody sees the pools from now on; else when the draw is released
 * @param sealSha256 hash of the seal that is joined to the value called, {@code value-seal}; null when the draw is open
 * @param seats the rule of a panel; null for others
 * @param inspection the rule of an inspection; null for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Commitment(
        int format,
        String planId,
        String purpose,
        String committedAt,
        String time,
        Algorithm algorithm,
        NonceSource source,
        String sourceText,
        @Nullable ExpectedValue value,
        boolean open,
        @Nullable String sealSha256,
        @Nullable DrawRule seats,
        @Nullable InspectionRule inspection,
        List<PoolSeal> pools) {
    /** The form of all texts of a draw as they are written now. */
    public static final int FORMAT = 2;

    /** A frozen pool, closed. */
    public record PoolSeal(String name, int size, String sha256) {
        static PoolSeal of(Part part) {
            return new PoolSeal(part.name(), part.size(), part.sha256());
        }
    }

    public Commitment {
        pools = List.copyOf(pools);
    }

    /** Whether a value ends in what was sealed; always so when nothing was. */
    boolean isSealedBy(String nonce) {
        return sealSha256 == null
                || Sha256.hex(nonce.substring(nonce.lastIndexOf('-') + 1)).equals(sealSha256);
    }

    /** What the source said of a value, without the seal that was joined to it. */
    String called(String nonce) {
        int cut = sealSha256 == null ? -1 : nonce.lastIndexOf('-');
        return cut < 0 ? nonce : nonce.substring(0, cut);
    }

    String seedText(String nonce) {
        return planId + "|" + time + "|" + nonce;
    }
}
