package org.assay.documents;

import java.util.UUID;
import org.assay.shared.Fact;

/** A file was added to a case. */
public record DocumentStored(UUID caseId, UUID documentId, String kind, String name, String sha256) implements Fact {}
