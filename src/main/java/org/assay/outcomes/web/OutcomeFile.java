package org.assay.outcomes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.outcomes.FollowUp;
import org.assay.outcomes.OutcomeStatus;
import org.assay.outcomes.Outcomes;
import org.assay.people.Actor;
import org.springframework.stereotype.Component;

/** Shows what followed a visit as a whole beside the form of a step. */
@Component
class OutcomeFile extends FollowUpFile {

    private final Outcomes outcomes;

    OutcomeFile(Outcomes outcomes, Documents documents) {
        super(Outcomes.KIND, "outcomes/show :: file", documents);
        this.outcomes = outcomes;
    }

    @Override
    Optional<FollowUp> find(UUID caseId, Actor actor) {
        return outcomes.visible(caseId, actor);
    }

    @Override
    Map<String, Object> beside(FollowUp followUp, UUID caseId, String step, Actor actor) {
        var model = shown(followUp, Viewer.of(followUp, actor));
        model.put("documents", documents(caseId));
        return model;
    }

    /** The object learns how severe its findings are once they are judged, not before. */
    static Map<String, Object> shown(FollowUp followUp, Viewer viewer) {
        var model = seen(followUp, viewer);
        boolean told = !viewer.isObject() || followUp.status() != OutcomeStatus.RECORDED;
        model.put("told", told);
        model.put("findings", told ? followUp.findings() : List.of());
        return model;
    }
}
