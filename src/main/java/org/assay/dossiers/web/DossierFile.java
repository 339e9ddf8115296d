package org.assay.dossiers.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.documents.Documents;
import org.assay.dossiers.Agreements;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Eligibility;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.Sections;
import org.assay.dossiers.Supplements;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** Shows a dossier beside the form of a step, and guards its documents by the same rule. */
@Component
class DossierFile implements CaseFile, DocumentGuard {

    private final Dossiers dossiers;
    private final Sections sections;
    private final Supplements supplements;
    private final Eligibility eligibility;
    private final Agreements agreements;
    private final Documents documents;

    DossierFile(
            Dossiers dossiers,
            Sections sections,
            Supplements supplements,
            Eligibility eligibility,
            Agreements agreements,
            Documents documents) {
        this.dossiers = dossiers;
        this.sections = sections;
        this.supplements = supplements;
        this.eligibility = eligibility;
        this.agreements = agreements;
        this.documents = documents;
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
        return dossiers.visible(new DossierId(caseId), actor).map(dossier -> shown(dossier, step, actor));
    }

    private Map<String, Object> shown(Dossier dossier, String step, Actor actor) {
        var id = dossier.id();
        var caseId = id.value();
        var written = sections.of(id);
        boolean applicant = actor.is(Role.AGENT) && actor.speaksFor(dossier.organizationId());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("dossier", dossier);
        model.put("step", step);
        model.put(
                "sections",
                applicant
                        ? written
                        : written.stream().map(SectionAnswers::masked).toList());
        model.put("documents", documents.of(caseId));
        if (applicant || !actor.is(Role.EXPERT)) {
            supplements.of(id).ifPresent(supplement -> model.put("supplement", supplement));
            agreements.of(id).ifPresent(agreement -> model.put("agreement", agreement));
            model.put("questions", eligibility.questions(id));
        }
        if (!applicant && !actor.is(Role.EXPERT)) {
            model.put("criteria", eligibility.of(id));
            model.put("findings", dossiers.check(id));
        }
        return model;
    }
}
