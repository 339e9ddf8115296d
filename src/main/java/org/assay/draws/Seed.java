package org.assay.draws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.shared.Sha256;

/**
 * The number all ranks of a draw follow from, itself following from a published text.
 *
 * @param hex 32 bytes as 64 small hexadecimal digits
 */
public record Seed(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Seed {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A seed has 64 small hexadecimal digits");
        }
    }

    /**
     * SHA-256 of {@code planId|time|nonce}.
     *
     * @param time the planned time, written to the second with its offset, as in the published plan
     * @param nonce what nobody could know when the pool was frozen
     */
    public static Seed of(String planId, OffsetDateTime time, String nonce) {
        return ofText(text(planId, time, nonce));
    }

    /** The text that is hashed, for the public page; the parts may not hold the bar that separates them. */
    public static String text(String planId, OffsetDateTime time, String nonce) {
        if (planId.contains("|") || nonce.contains("|")) {
            throw new IllegalArgumentException("Neither plan nor nonce may hold a bar");
        }
        return planId + "|" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) + "|" + nonce;
    }

    /** SHA-256 of a text as published, in UTF-8. */
    public static Seed ofText(String text) {
        return new Seed(Sha256.hex(text));
    }

    /** HMAC-SHA-256 of the label under this seed, 64 small hexadecimal digits: what candidates are sorted by. */
    public String key(String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(label.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
