package org.assay.draws;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The selection of RFC 3797: MD5 of a counter around the published key string, modulo how many are left. */
final class Rfc3797 {
    /** The counter has two bytes. */
    static final int MOST = 65_536;

    /** Numbers each followed by a stop, sources each ended by a slash; as in the example of the RFC. */
    static final Pattern KEY = Pattern.compile("(([0-9A-Za-z]+\\.)+/)+");

    private Rfc3797() {}

    /** A pick. @param index 0 for the first of the pool as listed @param digest 32 hexadecimal digits */
    record Pick(int index, String digest) {}

    /** The whole pool in the order in which it is picked. */
    static List<Pick> picks(String key, int size) {
        if (size > MOST) {
            throw new IllegalArgumentException("RFC 3797 picks from at most " + MOST);
        }
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            left.add(i);
        }
        List<Pick> picks = new ArrayList<>();
        for (int turn = 0; turn < size; turn++) {
            byte[] digest = digest(key, turn);
            int place = new BigInteger(1, digest)
                    .mod(BigInteger.valueOf(left.size()))
                    .intValue();
            picks.add(new Pick(left.remove(place), HexFormat.of().formatHex(digest)));
        }
        return picks;
    }

    private static byte[] digest(String key, int turn) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            byte[] counter = {(byte) (turn >> 8), (byte) turn};
            md5.update(counter);
            md5.update(key.getBytes(StandardCharsets.UTF_8));
            return md5.digest(counter);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** Section 3.3: the bits of chance needed so that every choice of so many can come out. */
    static int bits(int pool, int chosen) {
        BigInteger choices = BigInteger.ONE;
        int few = Math.min(chosen, pool - chosen);
        for (int i = 1; i <= few; i++) {
            choices = choices.multiply(BigInteger.valueOf(pool - few + i)).divide(BigInteger.valueOf(i));
        }
        return choices.subtract(BigInteger.ONE).bitLength();
    }
}
