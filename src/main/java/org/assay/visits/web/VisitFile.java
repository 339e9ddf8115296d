package org.assay.visits.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.visits.Candidates;
import org.assay.visits.Viewer;
import org.assay.visits.VisitDesk;
import org.assay.visits.Visits;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** A visit beside the form of one of its steps; beside the record also everything that was answered. */
@Component
public class VisitFile implements CaseFile {

    private final VisitDesk desk;
    private final Candidates candidates;

    VisitFile(VisitDesk desk, Candidates candidates) {
        this.desk = desk;
        this.candidates = candidates;
    }

    @Override
    public String kind() {
        return Visits.CASE_KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return find(caseId, actor).isPresent();
    }

    @Override
    public String fragment() {
        return "visits/show :: file";
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return find(caseId, actor).map(seen -> {
            Map<String, Object> model = new HashMap<>();
            model.put("visit", seen.visit());
            model.put("viewer", seen.viewer());
            model.put("step", step);
            model.put("people", new Names());
            model.put(
                    "checklistOpen",
                    seen.viewer() == Viewer.TEAM && seen.visit().status().takesAnswers());
            if (step.equals("name-replacement")) {
                model.put("candidates", candidates.of(seen.visit()));
            }
            if (step.equals("confirm-conflict")) {
                desk.claimed(seen.visit()).ifPresent(claim -> model.put("claim", claim));
            }
            if (step.equals("record-visit") || step.equals("confirm-conflict")) {
                // "answers" is what the form beside it starts with.
                model.put("items", desk.checklist(seen.visit()));
                var checked = desk.answers(seen.visit());
                model.put("checked", checked);
                model.put("answered", desk.sheet(seen.visit(), checked));
                model.put("photos", desk.photos(seen.visit()));
                model.put("signatures", desk.signatures(seen.visit()));
            }
            return model;
        });
    }

    /** An approver sees a visit while there is a conflict to decide about. */
    private Optional<VisitDesk.Seen> find(UUID caseId, Actor actor) {
        return desk.find(caseId, actor).or(() -> desk.judged(caseId, actor));
    }
}
