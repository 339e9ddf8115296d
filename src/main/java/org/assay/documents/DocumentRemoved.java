package org.assay.documents;

import java.util.UUID;
import org.assay.shared.Fact;

/** A file was taken out of a case. */
public record DocumentRemoved(UUID caseId, UUID documentId, String kind, String name, String sha256) implements Fact {}
