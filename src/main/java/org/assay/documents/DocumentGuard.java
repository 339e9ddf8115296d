package org.assay.documents;

import java.util.UUID;
import org.assay.people.Actor;

/** Decides who may read the documents of one kind of case; a kind without a guard shows them to nobody. */
public interface DocumentGuard {

    /** The kind of case, as in {@link StoredDocument#caseKind()}. */
    String caseKind();

    boolean mayRead(UUID caseId, Actor actor);
}
