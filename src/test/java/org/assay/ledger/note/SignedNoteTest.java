package org.assay.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.assay.ledger.tree.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints in the form of C2SP: what is signed, by whom, and what does not count as signed. */
class SignedNoteTest {

    /** A key and a note of the Go package sumdb/note, which this form comes from. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final byte[] SEED = Base64.getDecoder().decode("bGVkZ2VyIHRlc3RzIG9ubHk6IG5vIHNlY3JldCBhdCA=");
    private static final SigningKey KEY = new SigningKey("assay.example/ledger", SEED);
    private static final TreeHead HEAD = new TreeHead("assay.example/ledger", 42, Merkle.ofText("x"));

    @Test
    void aNoteSignedElsewhereIsUnderstood() {
        var key = VerifierKey.parse(PETER);
        assertThat(key.toString()).isEqualTo(PETER);
        assertThat(key.hasSigned(SignedNote.parse(PETERS_NOTE))).isTrue();
        assertThat(key.hasSigned(SignedNote.parse(PETERS_NOTE.replace("your problem is", "your problem was"))))
                .isFalse();
    }

    @Test
    void aCheckpointIsThreeLinesABlankOneAndASignature() {
        String note = KEY.sign(HEAD.text());

        assertThat(note.lines().limit(4))
                .containsExactly(
                        "assay.example/ledger",
                        "42",
                        Base64.getEncoder().encodeToString(Merkle.ofText("x").bytes()),
                        "");
        assertThat(note.lines().skip(4)).singleElement().asString().startsWith("— assay.example/ledger ");
        var parsed = SignedNote.parse(note);
        assertThat(TreeHead.parse(parsed.text())).isEqualTo(HEAD);
        assertThat(VerifierKey.parse(KEY.verifier().toString()).hasSigned(parsed))
                .isTrue();
        assertThat(KEY.sign(HEAD.text())).isEqualTo(note);
    }

    @Test
    void anotherKeyAnotherNameOrAnotherTextIsNotSigned() {
        var note = SignedNote.parse(KEY.sign(HEAD.text()));
        byte[] other = Arrays.copyOf(SEED, SEED.length);
        other[0]++;

        assertThat(new SigningKey("assay.example/ledger", other).verifier().hasSigned(note))
                .isFalse();
        assertThat(KEY.verifier("assay.example/other").hasSigned(note)).isFalse();
        assertThat(KEY.verifier().hasSigned(SignedNote.parse(KEY.sign(HEAD.text()).replace("\n42\n", "\n43\n"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x\n",
                "x\n\n",
                "x\n\n— name\n",
                "x\n\n— name !!!\n",
                "x\n\nname AAAA\n",
                "x\n\n— name AAAA",
                "\n\n\n\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\n1\n",
                "name\n-1\nAAAA\n",
                "name\n01\nLXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\n",
                "name\n99999999999999999999\nLXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\n",
                "name\n9999999999999999999\nLXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\n",
                "name\n1\nAAAA\n",
                "name\n1\n?\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> TreeHead.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "a b+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AQ==",
                "PeterNeumann+c74f20a3+????"
            })
    void whatIsNoVerifierKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
