package org.assay.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The ledger's own key: what it signs, nobody else can have said. */
public final class SigningKey {

    private final Ed25519PrivateKeyParameters key;
    private final VerifierKey verifier;

    /**
     * @param name under which it signs, as in {@code assay.example/ledger}
     * @param seed 32 secret bytes
     * @throws IllegalArgumentException when the name has a blank or a plus
     */
    public SigningKey(String name, byte[] seed) {
        if (!VerifierKey.isName(name)) {
            throw new IllegalArgumentException("The name of the ledger has neither blank nor plus: " + name);
        }
        this.key = new Ed25519PrivateKeyParameters(seed);
        this.verifier = new VerifierKey(name, key.generatePublicKey().getEncoded());
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The public half under another name: a ledger may have moved since it signed. */
    public VerifierKey verifier(String otherName) {
        return new VerifierKey(otherName, key.generatePublicKey().getEncoded());
    }

    /** The text with our signature below it. @param text lines, the last one ended too */
    public String sign(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        byte[] signature = signer.generateSignature();
        byte[] id = verifier.id();
        byte[] line = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return text + "\n" + SignedNote.DASH + verifier.name() + " "
                + Base64.getEncoder().encodeToString(line) + "\n";
    }
}
