package org.assay.draws;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * HMAC-SHA-256 under one seed, for many short messages: the padded key stands ready, nothing is allocated for a message.
 * Not for several threads at a time.
 */
final class HmacKeys {
    private static final int BLOCK = 64;
    private static final int HASH = 32;

    private final MessageDigest sha;
    private final byte[] outer = new byte[BLOCK + HASH];
    private final byte[] key = new byte[HASH];
    private byte[] inner = new byte[3 * BLOCK];

    HmacKeys(Seed seed) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
        byte[] secret = HexFormat.of().parseHex(seed.hex());
        for (int i = 0; i < BLOCK; i++) {
            int one = i < secret.length ? secret[i] : 0;
            inner[i] = (byte) (one ^ 0x36);
            outer[i] = (byte) (one ^ 0x5c);
        }
    }

    /** The first eight bytes of the key of prefix and message together, as they sort when taken without sign. */
    long first(byte[] prefix, byte[] message) {
        compute(prefix, message);
        return ByteBuffer.wrap(key).getLong();
    }

    /** The whole key, 64 small hexadecimal digits. */
    String hex(byte[] prefix, byte[] message) {
        compute(prefix, message);
        return HexFormat.of().formatHex(key);
    }

    private void compute(byte[] prefix, byte[] message) {
        int length = BLOCK + prefix.length + message.length;
        if (inner.length < length) {
            inner = Arrays.copyOf(inner, 2 * length);
        }
        System.arraycopy(prefix, 0, inner, BLOCK, prefix.length);
        System.arraycopy(message, 0, inner, BLOCK + prefix.length, message.length);
        try {
            sha.update(inner, 0, length);
            sha.digest(outer, BLOCK, HASH);
            sha.update(outer, 0, outer.length);
            sha.digest(key, 0, HASH);
        } catch (DigestException neverTooShort) {
            throw new IllegalStateException(neverTooShort);
        }
    }
}
