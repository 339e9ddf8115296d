package org.assay.outcomes.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.documents.Documents;
import org.assay.outcomes.FollowUp;
import org.assay.outcomes.OutcomeStatus;
import org.assay.outcomes.Outcomes;
import org.assay.people.Actor;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** Shows a case beside the form of a step, and guards its documents by the same rule. */
@Component
class OutcomeFile implements CaseFile, DocumentGuard {

    private final Outcomes outcomes;
    private final Documents documents;

    OutcomeFile(Outcomes outcomes, Documents documents) {
        this.outcomes = outcomes;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return Outcomes.KIND;
    }

    @Override
    public String caseKind() {
        return Outcomes.KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return outcomes.visible(caseId, actor).isPresent();
    }

    @Override
    public boolean mayRead(UUID caseId, Actor actor) {
        return isVisibleTo(caseId, actor);
    }

    @Override
    public String fragment() {
        return "outcomes/show :: file";
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return outcomes.visible(caseId, actor).map(followUp -> {
            var model = shown(followUp, Viewer.of(followUp, actor));
            model.put("documents", documents.of(caseId));
            return model;
        });
    }

    /** The object learns how severe its findings are once they are judged, not before. */
    static Map<String, Object> shown(FollowUp followUp, Viewer viewer) {
        var model = new HashMap<String, Object>();
        boolean told = !viewer.isObject() || followUp.status() != OutcomeStatus.RECORDED;
        model.put("followUp", followUp);
        model.put("viewer", viewer);
        model.put("told", told);
        model.put("findings", told ? followUp.findings() : java.util.List.of());
        return model;
    }
}
