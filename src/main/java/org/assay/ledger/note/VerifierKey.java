package org.assay.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The public half of the ledger's key, by which anyone checks its signatures; written {@code name+hash+key}. */
public final class VerifierKey {

    static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String name;
    private final byte[] key;

    VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key.clone();
    }

    /** Reads a verifier key. @throws IllegalArgumentException when it is none, or its hash does not belong to it */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new IllegalArgumentException("A verifier key reads name+hash+key");
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length != KEY_BYTES + 1 || bytes[0] != ED25519) {
            throw new IllegalArgumentException("It is not the key of an Ed25519 signature");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The hash in the verifier key does not belong to it");
        }
        return key;
    }

    /** A name of a key: visible characters without blank or plus. */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == '+' || c < 0x20);
    }

    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256(name, line feed, 01, key). */
    byte[] id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(key), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether one of the note's signatures is ours and belongs to its text. */
    public boolean hasSigned(SignedNote note) {
        return note.signatures().stream()
                .filter(line -> line.name().equals(name))
                .map(SignedNote.Signature::bytes)
                .anyMatch(bytes -> isSignature(bytes, note.text()));
    }

    private boolean isSignature(byte[] bytes, String text) {
        if (bytes.length != ID_BYTES + Ed25519PublicKeyParameters.KEY_SIZE * 2
                || !Arrays.equals(Arrays.copyOf(bytes, ID_BYTES), id())) {
            return false;
        }
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        var check = new Ed25519Signer();
        check.init(false, new Ed25519PublicKeyParameters(key));
        check.update(message, 0, message.length);
        return check.verifySignature(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    @Override
    public String toString() {
        byte[] typed =
                ByteBuffer.allocate(KEY_BYTES + 1).put(ED25519).put(key).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
