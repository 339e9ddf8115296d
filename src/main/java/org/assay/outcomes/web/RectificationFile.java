package org.assay.outcomes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.documents.Documents;
import org.assay.outcomes.FollowUp;
import org.assay.outcomes.Outcomes;
import org.assay.outcomes.Rectification;
import org.assay.outcomes.Reports;
import org.assay.people.Actor;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** Shows one finding with its order and its reports beside the form of a step, and guards its documents by the same rule. */
@Component
class RectificationFile implements CaseFile, DocumentGuard {

    private final Outcomes outcomes;
    private final Reports reports;
    private final Documents documents;

    RectificationFile(Outcomes outcomes, Reports reports, Documents documents) {
        this.outcomes = outcomes;
        this.reports = reports;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return Rectification.KIND;
    }

    @Override
    public String caseKind() {
        return Rectification.KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return outcomes.visibleByFinding(caseId, actor).isPresent();
    }

    @Override
    public boolean mayRead(UUID caseId, Actor actor) {
        return isVisibleTo(caseId, actor);
    }

    @Override
    public String fragment() {
        return "outcomes/finding :: file";
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return outcomes.visibleByFinding(caseId, actor).map(followUp -> {
            var model = shown(followUp, caseId, actor);
            model.put("candidates", step.equals("plan-look-back") ? reports.lookBackCandidates(followUp) : List.of());
            model.put("mayAttach", step.equals("report-rectification"));
            return model;
        });
    }

    Map<String, Object> shown(FollowUp followUp, UUID caseId, Actor actor) {
        var model = new HashMap<String, Object>();
        model.put("followUp", followUp);
        model.put("viewer", Viewer.of(followUp, actor));
        model.put(
                "finding",
                followUp.findings().stream()
                        .filter(finding -> finding.id().equals(caseId))
                        .findFirst()
                        .orElseThrow());
        model.put("reports", reports.of(caseId));
        model.put("documents", documents.of(caseId));
        return model;
    }
}
