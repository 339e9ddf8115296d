package org.assay.workflow.web;

import java.util.List;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.workflow.CaseFiles;
import org.assay.workflow.Cases;
import org.assay.workflow.Diagram;
import org.assay.workflow.TranslatedModels;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The models with their labels in the reader's language, and the marks a case leaves on them. */
@RestController
class DiagramApi {

    private final Cases cases;
    private final CaseFiles files;
    private final TranslatedModels models;
    private final CurrentPerson currentPerson;

    DiagramApi(Cases cases, CaseFiles files, TranslatedModels models, CurrentPerson currentPerson) {
        this.cases = cases;
        this.files = files;
        this.models = models;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/cases/{id}/diagram")
    List<Diagram> diagram(@PathVariable UUID id) {
        files.expectVisible(id, currentPerson.expect());
        return cases.diagrams(id);
    }

    @GetMapping(value = "/models/{process}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String process) {
        return ResponseEntity.of(models.find(process));
    }
}
