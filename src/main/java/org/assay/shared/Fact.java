package org.assay.shared;

import java.util.UUID;

/** Something that happened to a case and belongs on the record: every module publishes them, the ledger keeps them. */
public interface Fact {
    UUID caseId();
}
