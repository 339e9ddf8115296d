package org.assay.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a case.
 *
 * @param caseKind the plural noun of the case's module, such as {@code dossiers}
 * @param kind what it is for, in the words of that module
 * @param name the file name as the person knows it, without a path
 * @param type media type as found in the content
 * @param size bytes
 * @param sha256 of the content, in lower-case hex
 */
public record StoredDocument(
        UUID id,
        String caseKind,
        UUID caseId,
        String kind,
        String name,
        String type,
        long size,
        String sha256,
        Instant uploadedAt) {}
