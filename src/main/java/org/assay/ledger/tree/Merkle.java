package org.assay.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hashes of RFC 6962: a leaf is H(00 || d), a node is H(01 || left || right), so that neither passes for the other. */
public final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    public static Hash leaf(byte[] data) {
        var digest = sha256();
        digest.update(LEAF);
        digest.update(data);
        return Hash.of(digest.digest());
    }

    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.raw());
        digest.update(right.raw());
        return Hash.of(digest.digest());
    }

    /** The root of a tree without leaves: the hash of nothing. */
    public static Hash empty() {
        return Hash.of(sha256().digest());
    }

    /** SHA-256 of a text in UTF-8. */
    public static Hash ofText(String text) {
        return Hash.of(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
