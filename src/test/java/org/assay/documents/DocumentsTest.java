package org.assay.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
class DocumentsTest {

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    SignIn signIn;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void aFileIsKeptAsItIsWithItsHashAndOnRecord() throws Exception {
        var stored = store("章程.pdf", TestFiles.pdf());

        assertThat(documents.of(caseId)).containsExactly(stored);
        assertThat(documents.content(stored.id())).isEqualTo(TestFiles.pdf());
        assertThat(stored.type()).isEqualTo("application/pdf");
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(TestFiles.pdf())));
        assertThat(ledger.of(caseId)).extracting(RecordedFact::kind).containsExactly("document-stored");
    }

    @Test
    void aRemovedFileIsGoneButItsHashStaysOnRecord() {
        var stored = store("章程.pdf", TestFiles.pdf());

        documents.remove(stored.id());
        documents.remove(stored.id());

        assertThat(documents.find(stored.id())).isEmpty();
        assertThat(ledger.of(caseId))
                .extracting(RecordedFact::kind)
                .containsExactly("document-stored", "document-removed");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        assertRefused("documents.refused.contradiction", "statement.pdf", TestFiles.eicar());
        assertRefused("documents.refused.contradiction", "statement.pdf", TestFiles.program());
        assertRefused("documents.refused.contradiction", "statement.pdf", TestFiles.png());
        assertRefused("documents.refused.contradiction", "budget.xlsx", TestFiles.docx());
        assertRefused("documents.refused.contradiction", "budget.docx", TestFiles.zip());
    }

    @Test
    void otherKindsEmptyFilesAndTooLargeOnesAreRefused() {
        assertRefused("documents.refused.type", "tool.exe", TestFiles.program());
        assertRefused("documents.refused.type", "pdf", TestFiles.pdf());
        assertRefused("documents.refused.empty", "empty.pdf", new byte[0]);
        assertRefused(
                "documents.refused.too-large",
                "large.pdf",
                java.util.Arrays.copyOf(TestFiles.pdf(), Documents.LARGEST + 1));
        assertThat(documents.of(caseId)).isEmpty();
    }

    @Test
    void aCaseTakesSixtyFiles() {
        for (int i = 0; i < Documents.MOST; i++) {
            store(i + ".png", TestFiles.png());
        }

        assertRefused("documents.refused.too-many", "one-more.png", TestFiles.png());
    }

    @Test
    void nobodyReadsAFileWhoseKindOfCaseHasNoGuard() throws Exception {
        var stored = documents.store("unguarded", caseId, "other", "章程.pdf", new ByteArrayInputStream(TestFiles.pdf()));
        var auditor =
                user(signIn.loadUserByUsername(cast.newPerson(Role.AUDITOR).username()));

        web.perform(get("/documents/" + stored.id()).with(auditor)).andExpect(status().isNotFound());
        web.perform(get("/documents/" + UUID.randomUUID()).with(auditor)).andExpect(status().isNotFound());
        web.perform(get("/documents/no-number").with(auditor)).andExpect(status().isNotFound());
        web.perform(get("/documents/" + stored.id())).andExpect(status().is3xxRedirection());
    }

    private StoredDocument store(String name, byte[] content) {
        return documents.store("organizations", caseId, "other", name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String key, String name, byte[] content) {
        assertThatThrownBy(() -> store(name, content))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
