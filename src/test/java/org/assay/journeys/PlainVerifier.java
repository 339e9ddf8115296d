package org.assay.journeys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What a stranger would write to check the record, from RFC 9162 and the C2SP notes, with nothing but the JDK: none of it is
 * shared with the program that is checked.
 */
final class PlainVerifier {

    private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private PlainVerifier() {}

    /** The lines of a checkpoint whose signature is right. */
    record Signed(String origin, long size, byte[] root) {}

    /** @throws IllegalArgumentException when the note is not signed by the holder of this key */
    static Signed checkpoint(String note, String verifierKey) throws GeneralSecurityException {
        String[] key = verifierKey.strip().split("\\+", 3);
        byte[] algorithmAndKey = Base64.getDecoder().decode(key[2]);
        byte[] id = Arrays.copyOf(sha256((key[0] + "\n").getBytes(StandardCharsets.UTF_8), algorithmAndKey), 4);
        require(algorithmAndKey[0] == 1 && HexFormat.of().formatHex(id).equals(key[1]), "the key is not its own");
        int blank = note.indexOf("\n\n");
        require(blank > 0, "no note");
        String text = note.substring(0, blank + 1);
        String line = note.substring(blank + 2).strip();
        require(line.startsWith("— " + key[0] + " "), "signed by somebody else");
        byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        require(Arrays.equals(Arrays.copyOf(signature, 4), id), "signed with another key");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(Arrays.copyOfRange(algorithmAndKey, 1, 33)));
        check.update(text.getBytes(StandardCharsets.UTF_8));
        require(check.verify(Arrays.copyOfRange(signature, 4, signature.length)), "the signature is not of this text");
        String[] lines = text.split("\n");
        return new Signed(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(ED25519_HEAD, raw)));
    }

    static byte[] leaf(String data) {
        return sha256(new byte[] {0}, data.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 9162, 2.1.3.2. */
    static boolean isIncluded(byte[] leaf, long index, Signed tree, List<byte[]> path) {
        long fn = index;
        long sn = tree.size() - 1;
        byte[] root = leaf;
        for (byte[] next : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                root = node(next, root);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                root = node(root, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return index < tree.size() && sn == 0 && Arrays.equals(root, tree.root());
    }

    /** RFC 9162, 2.1.4.2. */
    static boolean isContinued(Signed before, Signed after, List<byte[]> path) {
        if (before.size() == after.size()) {
            return path.isEmpty() && Arrays.equals(before.root(), after.root());
        }
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(before.size()) == 1) {
            hashes.add(0, before.root());
        }
        long fn = before.size() - 1;
        long sn = after.size() - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] first = hashes.get(0);
        byte[] second = hashes.get(0);
        for (byte[] next : hashes.subList(1, hashes.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(next, first);
                second = node(next, second);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                second = node(second, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, before.root()) && Arrays.equals(second, after.root());
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(joined(parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        byte[] whole =
                new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
