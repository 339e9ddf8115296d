package org.assay.outcomes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.outcomes.FollowUp;
import org.assay.outcomes.Outcomes;
import org.assay.outcomes.Rectification;
import org.assay.outcomes.Reports;
import org.assay.people.Actor;
import org.springframework.stereotype.Component;

/** Shows one finding with its order and its reports beside the form of a step. */
@Component
class RectificationFile extends FollowUpFile {

    private final Outcomes outcomes;
    private final Reports reports;

    RectificationFile(Outcomes outcomes, Reports reports, Documents documents) {
        super(Rectification.KIND, "outcomes/finding :: file", documents);
        this.outcomes = outcomes;
        this.reports = reports;
    }

    @Override
    Optional<FollowUp> find(UUID caseId, Actor actor) {
        return outcomes.visibleByFinding(caseId, actor);
    }

    @Override
    Map<String, Object> beside(FollowUp followUp, UUID caseId, String step, Actor actor) {
        var model = shown(followUp, caseId, Viewer.of(followUp, actor));
        model.put("candidates", step.equals("plan-look-back") ? reports.lookBackCandidates(followUp) : List.of());
        model.put("mayAttach", step.equals("report-rectification"));
        return model;
    }

    Map<String, Object> shown(FollowUp followUp, UUID caseId, Viewer viewer) {
        var model = seen(followUp, viewer);
        model.put(
                "finding",
                followUp.findings().stream()
                        .filter(finding -> finding.id().equals(caseId))
                        .findFirst()
                        .orElseThrow());
        model.put("reports", reports.of(caseId));
        model.put("documents", documents(caseId));
        return model;
    }
}
