package org.assay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the files of cases and finds them; who may add or remove one is for the module that owns the case. */
@Component
@Transactional
public class Documents {

    /** Bytes of one file. */
    public static final int LARGEST = 20 << 20;
    /** Files of one case. */
    public static final int MOST = 60;

    private final DocumentTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(DocumentTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file for a case. The stream is read to its end or to the limit, and stays open.
     *
     * @param filename as the browser sent it
     * @throws Refused when the file is empty, larger than {@link #LARGEST}, not one of the kinds taken (domain 3.1), not
     *     what its name says, badly named, or one more than {@link #MOST}
     */
    public StoredDocument store(String caseKind, UUID caseId, String kind, String filename, InputStream content) {
        return store(caseKind, caseId, kind, filename, content, MOST);
    }

    /**
     * Keeps a file of a case whose module counts its files itself.
     *
     * @throws Refused as above, but however many there are
     */
    public StoredDocument storeUncounted(
            String caseKind, UUID caseId, String kind, String filename, InputStream content) {
        return store(caseKind, caseId, kind, filename, content, Integer.MAX_VALUE);
    }

    private StoredDocument store(
            String caseKind, UUID caseId, String kind, String filename, InputStream content, int most) {
        var name = FileName.of(filename);
        var claimed = FileType.withSuffix(name.suffix())
                .orElseThrow(() -> new Refused("documents.refused.type", name.value()));
        byte[] bytes = read(content, name);
        if (!RealType.of(bytes).equals(Optional.of(claimed))) {
            throw new Refused("documents.refused.contradiction", name.value(), name.suffix());
        }
        if (most < Integer.MAX_VALUE && table.countLocked(caseId) >= most) {
            throw new Refused("documents.refused.too-many", most);
        }
        var document = new StoredDocument(
                Ids.next(),
                caseKind,
                caseId,
                kind,
                name.value(),
                claimed.mediaType(),
                bytes.length,
                Sha256.hex(bytes),
                clock.instant());
        table.add(document, bytes);
        events.publishEvent(new DocumentStored(caseId, document.id(), kind, document.name(), document.sha256()));
        return document;
    }

    /** All files of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(UUID caseId) {
        return table.of(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return table.find(id);
    }

    /** The bytes of a file, at most {@link #LARGEST}. @throws java.util.NoSuchElementException when there is no such file */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return table.content(id).orElseThrow();
    }

    /** Takes a file out of its case; the record keeps its name and hash. Nothing happens when it is gone already. */
    public void remove(UUID id) {
        table.find(id).ifPresent(document -> {
            table.remove(id);
            events.publishEvent(
                    new DocumentRemoved(document.caseId(), id, document.kind(), document.name(), document.sha256()));
        });
    }

    private static byte[] read(InputStream content, FileName name) {
        try {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                throw new Refused("documents.refused.empty", name.value());
            }
            if (bytes.length > LARGEST) {
                throw new Refused("documents.refused.too-large", name.value(), LARGEST >> 20);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
