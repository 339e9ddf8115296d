package org.assay.documents.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.documents.DocumentGuard;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a file out to whom its case concerns, as something to keep and never as something to run. */
@Controller
class DocumentFiles {

    private final Documents documents;
    private final Map<String, DocumentGuard> guards;
    private final CurrentPerson currentPerson;

    DocumentFiles(Documents documents, List<DocumentGuard> guards, CurrentPerson currentPerson) {
        this.documents = documents;
        this.guards = guards.stream().collect(Collectors.toMap(DocumentGuard::caseKind, Function.identity()));
        this.currentPerson = currentPerson;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var document = documents.find(id).filter(this::isMine).orElseThrow(NotYours::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(document.name()))
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(id));
    }

    private boolean isMine(StoredDocument document) {
        var guard = guards.get(document.caseKind());
        return guard != null && guard.mayRead(document.caseId(), currentPerson.expect());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
