package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assay.ledger.note.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the ledger: made once, kept for ever, and never made up on a server. */
class LedgerKeyTest {

    private static final String KEY = "bGVkZ2VyIHRlc3RzIG9ubHk6IG5vIHNlY3JldCBhdCA=";
    private static final String SERVER = "jdbc:postgresql://db/assay";

    @TempDir
    Path data;

    private String verifier(String key, String name, String baseUrl, String database) {
        return new LedgerKey()
                .signingKey(key, name, baseUrl, data, database)
                .verifier()
                .toString();
    }

    @Test
    void aRestartKeepsTheKey() throws IOException {
        String first = verifier("", "", "http://localhost:8080", "");

        assertThat(verifier("", "", "http://localhost:8080", "")).isEqualTo(first);
        assertThat(VerifierKey.parse(first).name()).isEqualTo("localhost:8080/ledger");
        Path file = data.resolve("ledger.key");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void onAServerTheKeyIsConfiguredAndTheSameOnEveryNode() {
        assertThat(verifier(KEY, "", "https://assay.example/", SERVER))
                .isEqualTo(verifier(KEY, "assay.example/ledger", "https://node2.example", SERVER))
                .startsWith("assay.example/ledger+");
        assertThat(data.resolve("ledger.key")).doesNotExist();
    }

    @Test
    void aServerWithoutAKeyOrWithAWrongOneDoesNotStart() {
        assertThatThrownBy(() -> verifier("", "", "https://assay.example", SERVER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("assay.ledger.key");
        assertThatThrownBy(() -> verifier("%%%", "", "https://assay.example", SERVER))
                .hasMessageContaining("must be Base64");
        assertThatThrownBy(() -> verifier("AAAA", "", "https://assay.example", SERVER))
                .hasMessageContaining("must be 32 bytes");
        assertThatThrownBy(() -> verifier(KEY, "a name", "https://assay.example", SERVER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
