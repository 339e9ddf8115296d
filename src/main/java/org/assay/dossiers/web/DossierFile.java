package org.assay.dossiers.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.WholeDossier;
import org.assay.people.Actor;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** Shows a dossier beside the form of a step, and guards its documents by the same rule. */
@Component
class DossierFile implements CaseFile, DocumentGuard {

    private final Dossiers dossiers;

    DossierFile(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String kind() {
        return Dossiers.KIND;
    }

    @Override
    public String caseKind() {
        return Dossiers.KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return dossiers.visible(new DossierId(caseId), actor).isPresent();
    }

    @Override
    public boolean mayRead(UUID caseId, Actor actor) {
        return isVisibleTo(caseId, actor);
    }

    @Override
    public String fragment() {
        return "dossiers/show :: file";
    }

    /** What happened in the steps before (supplement, findings, questions) stands beside the dossier; experts see only the dossier. */
    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return dossiers.whole(new DossierId(caseId), actor).map(whole -> shown(whole, actor));
    }

    private static Map<String, Object> shown(WholeDossier whole, Actor actor) {
        var viewer = Viewer.of(whole.dossier(), actor);
        var proceedings = whole.proceedings();
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", whole.dossier());
        model.put("sections", whole.sections());
        model.put("documents", whole.documents());
        if (viewer != Viewer.EXPERT) {
            model.put("supplement", proceedings.supplement());
            model.put("agreement", proceedings.agreement());
            model.put("questions", proceedings.questions());
        }
        if (viewer.isStaff()) {
            model.put("criteria", proceedings.criteria());
        }
        return model;
    }
}
