package org.assay.dossiers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.documents.StoredDocument;
import org.assay.dossiers.CheckedDossier;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.DossierLists;
import org.assay.dossiers.DossierPage;
import org.assay.dossiers.DossierQuery;
import org.assay.dossiers.DossierStatus;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Receipt;
import org.assay.dossiers.Section;
import org.assay.forms.Forms;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers for programs: written, handed in and asked after by the same rules as on the pages. */
@RestController
@RequestMapping("/api/dossiers")
class DossiersApi {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Forms forms;
    private final Cases cases;
    private final CurrentPerson currentPerson;
    private final Words words;

    DossiersApi(
            Dossiers dossiers, DossierLists lists, Forms forms, Cases cases, CurrentPerson currentPerson, Words words) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.forms = forms;
        this.cases = cases;
        this.currentPerson = currentPerson;
        this.words = words;
    }

    /** Which round a new dossier is for. */
    record Beginning(UUID roundId) {
        Beginning {
            Objects.requireNonNull(roundId);
        }
    }

    /** A section's answers, and the version of the section they were made from: 0 for the first save. */
    @Schema(name = "SectionSave")
    record Save(Map<String, Object> answers, long version) {
        Save {
            Objects.requireNonNull(answers, "answers");
        }
    }

    /** A finding in the caller's language; {@code severity} ERROR stands against submission. */
    record Flaw(Section section, String path, String severity, String message) {}

    /** The whole dossier as it is now, with what still stands against handing it in. */
    @Schema(name = "Dossier")
    record View(
            UUID id,
            @Nullable String number,
            UUID roundId,
            String organization,
            @Nullable String certificate,
            DossierStatus status,
            @Nullable Instant submittedAt,
            List<SectionView> sections,
            List<StoredDocument> documents,
            List<Flaw> findings) {}

    /** A place where the case waits: for whom (a role, never a name), since when and until when. */
    record Place(
            String step,
            String sentence,
            String waitsFor,
            @Nullable Instant since,
            @Nullable Instant due) {}

    /** Where a dossier is: its state, the sentence for it, and the places where it waits. */
    @Schema(name = "DossierStatus")
    record Status(@Nullable String number, DossierStatus status, String label, List<Place> places) {}

    /** Begins a dossier for an open round, for the organization the caller speaks for. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View begin(@RequestBody Beginning beginning) {
        return view(dossiers.check(dossiers.begin(beginning.roundId()).id()));
    }

    /**
     * Lists dossiers: for an agent those of the organization, for officials what was handed in, a page at a time.
     *
     * @param status state of the dossier
     */
    @GetMapping
    DossierPage list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable DossierStatus status,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return currentPerson.expect().is(Role.AGENT)
                ? new DossierPage(lists.mine(), null)
                : lists.page(new DossierQuery(q, round, status, field, after, size));
    }

    /** Shows a dossier with its sections, its files and what still stands against handing it in. */
    @GetMapping("/{id}")
    View show(@PathVariable UUID id) {
        return view(dossiers.check(new DossierId(id)));
    }

    /** Gives the form of a section, A to J: the Camunda Form (form-js JSON) that says what its answers must be. */
    @GetMapping("/sections/{section}")
    Map<?, ?> form(@PathVariable Section section) {
        if (!section.isForm()) {
            throw new NotYours();
        }
        return JsonMapper.shared().readValue(forms.named(section.form()).json(), Map.class);
    }

    /**
     * Saves the answers of a section, finished or not; the answer names what is wrong with them as they are.
     *
     * @param section letter of the section, A to J; the attachments of K are files
     */
    @PutMapping("/{id}/sections/{section}")
    SectionView save(@PathVariable UUID id, @PathVariable Section section, @RequestBody Save save) {
        if (!section.isForm()) {
            throw new NotYours();
        }
        var answers = Forms.read(forms.named(section.form()), save.answers());
        return SectionView.of(dossiers.save(new DossierId(id), section, answers, save.version()), words);
    }

    /**
     * Attaches a file to section K.
     *
     * @param kind what the file is, as the findings of the dossier name it: licence, articles and so on
     * @param file a PDF, picture or office document; its content decides what it is, not its name
     */
    @PostMapping(value = "/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredDocument attach(@PathVariable UUID id, @RequestParam String kind, @RequestParam MultipartFile file)
            throws IOException {
        try (var content = file.getInputStream()) {
            return dossiers.attach(
                    new DossierId(id),
                    DocumentKind.find(kind).orElseThrow(NotYours::new),
                    String.valueOf(file.getOriginalFilename()),
                    content);
        }
    }

    /** Takes a file out again, as long as it was not handed in. */
    @DeleteMapping("/{id}/documents/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable UUID id, @PathVariable UUID document) {
        dossiers.detach(new DossierId(id), document);
    }

    /** Hands the dossier in; with an Idempotency-Key a repetition gives the first receipt again. */
    @PostMapping("/{id}/submit")
    Receipt submit(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return dossiers.submit(new DossierId(id), key);
    }

    /** Withdraws a dossier; its way ends here. */
    @PostMapping("/{id}/withdraw")
    Status withdraw(@PathVariable UUID id) {
        dossiers.withdraw(new DossierId(id));
        return status(id);
    }

    /** Tells where a dossier is: which step, for whom it waits, since when and until when. */
    @GetMapping("/{id}/status")
    Status status(@PathVariable UUID id) {
        var dossier = dossiers.expect(new DossierId(id));
        boolean applicant = currentPerson.expect().speaksFor(dossier.organizationId());
        var places = cases.whereabouts(id).stream()
                .map(place -> new Place(
                        place.step(),
                        applicant
                                ? words.waitingForApplicant(place)
                                : place.isTask() ? words.of("tasks." + place.step()) : words.waiting(place.step()),
                        words.candidate(place.candidate()),
                        place.since(),
                        place.due()))
                .toList();
        String label = "dossiers.status." + dossier.status() + (applicant ? ".public" : "");
        return new Status(dossier.number(), dossier.status(), words.of(label), places);
    }

    private View view(CheckedDossier checked) {
        var dossier = checked.dossier();
        var whole = checked.whole();
        var sections = Stream.concat(
                        whole.sections().stream().map(section -> SectionView.of(section, words)),
                        Stream.of(SectionView.attachments(whole.attachments())))
                .toList();
        var findings = checked.findings().stream()
                .map(finding -> new Flaw(
                        finding.section(),
                        finding.path(),
                        finding.severity().name(),
                        words.of(finding.key(), finding.args().toArray())))
                .toList();
        return new View(
                dossier.id().value(),
                dossier.number(),
                dossier.roundId(),
                dossier.organization(),
                dossier.certificate(),
                dossier.status(),
                dossier.submittedAt(),
                sections,
                whole.documents(),
                findings);
    }
}
