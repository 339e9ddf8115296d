package org.assay.organizations.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.organizations.Organization;
import org.assay.organizations.OrganizationFiles;
import org.assay.organizations.Organizations;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.shared.SocialCreditCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The file of an organization; its agents add the licence and their authorization to it. */
@Controller
@RequestMapping("/organizations/{id}")
class OrganizationPages {

    private static final List<String> DOCUMENT_KINDS = List.of("licence", "authorization");

    private final Organizations organizations;
    private final OrganizationFiles files;
    private final Documents documents;
    private final People people;
    private final CurrentPerson currentPerson;

    OrganizationPages(
            Organizations organizations,
            OrganizationFiles files,
            Documents documents,
            People people,
            CurrentPerson currentPerson) {
        this.organizations = organizations;
        this.files = files;
        this.documents = documents;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var actor = currentPerson.expect();
        if (!files.mayRead(id, actor)) {
            throw new NotYours();
        }
        Organization organization = organizations.expect(id);
        model.addAttribute("organization", organization);
        model.addAttribute("agents", people.of(id));
        model.addAttribute("documents", documents.of(id));
        model.addAttribute("documentKinds", DOCUMENT_KINDS);
        model.addAttribute("own", actor.speaksFor(id));
        model.addAttribute("hints", new SocialCreditCode(organization.creditCode()).hints());
        return "organizations/show";
    }

    @PostMapping("/documents")
    String add(@PathVariable UUID id, @RequestParam String kind, @RequestParam MultipartFile file) throws IOException {
        expectOwn(id);
        if (!DOCUMENT_KINDS.contains(kind)) {
            throw new NotYours();
        }
        try (var content = file.getInputStream()) {
            documents.store(OrganizationFiles.KIND, id, kind, String.valueOf(file.getOriginalFilename()), content);
        }
        return "redirect:/organizations/" + id;
    }

    @PostMapping("/documents/{document}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID document) {
        expectOwn(id);
        var found = documents
                .find(document)
                .filter(each -> each.caseId().equals(id))
                .orElseThrow(NotYours::new);
        documents.remove(found.id());
        return "redirect:/organizations/" + id;
    }

    private void expectOwn(UUID id) {
        if (!currentPerson.expect().speaksFor(id)) {
            throw new NotYours();
        }
    }
}
