package org.assay.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals personal data (identity numbers, contacts) before it is stored, and makes keyed marks by which equal values are
 * recognised without being readable. AES-256-GCM and HMAC-SHA-256 under keys derived from {@code assay.secrets.key}.
 */
@Component
public class Vault {

    private static final MasterKey KEY = new MasterKey(
            "assay.secrets.key", "personal data in this database is encrypted with it", "secrets.key");
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final char[] BASE32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();

    private final SecretKeySpec sealing;
    private final SecretKeySpec marking;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key 32 bytes in Base64; may be empty only while the database is our own too: then a key file stands beside it
     * @throws IllegalStateException when a configured database has no configured key: two nodes must share it
     */
    Vault(
            @Value("${assay.secrets.key:}") String key,
            @Value("${assay.data:./data}") Path data,
            @Value("${spring.datasource.url:}") String database) {
        byte[] master = KEY.read(key, data, database);
        sealing = new SecretKeySpec(hmac(new SecretKeySpec(master, "HmacSHA256"), "assay seal"), "AES");
        marking = new SecretKeySpec(hmac(new SecretKeySpec(master, "HmacSHA256"), "assay mark"), "HmacSHA256");
    }

    /**
     * Encrypts a text.
     *
     * @param place what the text belongs to; the same must be said to open it, so that no value can be moved elsewhere
     */
    public byte[] seal(String text, String place) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, iv, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + IV_BYTES + hidden.length)
                .put(FORMAT)
                .put(iv)
                .put(hidden)
                .array();
    }

    /** Decrypts what {@link #seal} made. @throws IllegalStateException when it was altered, moved or sealed under another key */
    public String open(byte[] sealed, String place) {
        byte[] iv = Arrays.copyOfRange(sealed, 1, 1 + IV_BYTES);
        byte[] hidden = Arrays.copyOfRange(sealed, 1 + IV_BYTES, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, iv, place, hidden), StandardCharsets.UTF_8);
    }

    /** Equal texts of one purpose have equal marks; from a mark nobody without the key learns the text. 64 hex digits. */
    public String mark(String purpose, String text) {
        return HexFormat.of().formatHex(hmac(marking, purpose + "\0" + text));
    }

    /** A code of 10 letters and digits (50 bits) that only who holds it can know, such as for looking up one's own case. */
    public String code(String purpose, String text) {
        byte[] noise = hmac(marking, purpose + "\0" + text);
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(BASE32[noise[i] & 31]);
        }
        return code.toString();
    }

    private byte[] cipher(int mode, byte[] iv, String place, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A sealed value cannot be used: altered, moved, or sealed under another key", e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
