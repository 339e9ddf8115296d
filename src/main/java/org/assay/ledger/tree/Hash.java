package org.assay.ledger.tree;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes, equal when they are the same bytes. */
public final class Hash {

    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when there are not 32 bytes */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The hash that lies in a longer run of bytes. @throws IllegalArgumentException when it has not 32 bytes */
    public static Hash of(byte[] bytes, int from, int length) {
        if (length != BYTES || from + length > bytes.length) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** As a table holds it; what has not 32 bytes becomes a hash that nothing has. */
    public static Hash stored(byte[] bytes) {
        return bytes.length == BYTES ? of(bytes) : new Hash(new byte[BYTES]);
    }

    /** @throws IllegalArgumentException when it is not 64 hexadecimal digits */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 small hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The bytes themselves, for hashing only. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
