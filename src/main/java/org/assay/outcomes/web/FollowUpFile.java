package org.assay.outcomes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.outcomes.FollowUp;
import org.assay.people.Actor;
import org.assay.workflow.CaseFile;

/** Shows a case beside the form of a step, and guards its documents by the same rule: whoever sees the one reads the other. */
abstract class FollowUpFile implements CaseFile, DocumentGuard {

    private final String kind;
    private final String fragment;
    private final Documents documents;

    FollowUpFile(String kind, String fragment, Documents documents) {
        this.kind = kind;
        this.fragment = fragment;
        this.documents = documents;
    }

    /** What followed the visit this case belongs to, when the person may see it. */
    abstract Optional<FollowUp> find(UUID caseId, Actor actor);

    /** What the fragment needs beside the form of this step. */
    abstract Map<String, Object> beside(FollowUp followUp, UUID caseId, String step, Actor actor);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String caseKind() {
        return kind;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return find(caseId, actor).isPresent();
    }

    @Override
    public boolean mayRead(UUID caseId, Actor actor) {
        return isVisibleTo(caseId, actor);
    }

    @Override
    public String fragment() {
        return fragment;
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return find(caseId, actor).map(followUp -> beside(followUp, caseId, step, actor));
    }

    List<StoredDocument> documents(UUID caseId) {
        return documents.of(caseId);
    }

    /** As whom the person sees the case. */
    static Map<String, Object> seen(FollowUp followUp, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("followUp", followUp);
        model.put("viewer", viewer);
        return model;
    }
}
