package org.assay.dossiers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.Sections;
import org.assay.dossiers.Supplement;
import org.assay.dossiers.Supplements;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.rounds.RoundHeading;
import org.assay.rounds.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what surrounds every section while it is written: the list of sections, who saved last, what the office asked for. */
@Component
class SectionDesk {

    private final Dossiers dossiers;
    private final Sections sections;
    private final Supplements supplements;
    private final Documents documents;
    private final Rounds rounds;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Words words;

    SectionDesk(
            Dossiers dossiers,
            Sections sections,
            Supplements supplements,
            Documents documents,
            Rounds rounds,
            People people,
            CurrentPerson currentPerson,
            Words words) {
        this.dossiers = dossiers;
        this.sections = sections;
        this.supplements = supplements;
        this.documents = documents;
        this.rounds = rounds;
        this.people = people;
        this.currentPerson = currentPerson;
        this.words = words;
    }

    /** The dossier, when it belongs to the organization of whoever asks. @throws NotYours otherwise */
    Dossier expectOwn(UUID id) {
        var dossier = dossiers.expect(new DossierId(id));
        if (!currentPerson.expect().speaksFor(dossier.organizationId())) {
            throw new NotYours();
        }
        return dossier;
    }

    String titleOf(Dossier dossier) {
        return Objects.requireNonNullElseGet(dossier.certificate(), () -> words.of("dossiers.untitled"));
    }

    /** What the page needs whatever the section; the section as it is stored is handed back. */
    Optional<SectionAnswers> lay(Dossier dossier, Section section, Model model) {
        var written = sections.of(dossier.id());
        var attached = documents.of(dossier.id().value());
        model.addAttribute("dossier", dossier);
        model.addAttribute("certificate", titleOf(dossier));
        round(dossier, model);
        model.addAttribute("section", section);
        model.addAttribute("sections", SectionLine.all(written, attached));
        model.addAttribute("previous", neighbour(section, -1));
        model.addAttribute("next", neighbour(section, 1));
        model.addAttribute("missing", missing(dossier, section));
        model.addAttribute("kinds", section.isForm() ? List.of() : kinds(written, attached));
        var stored = written.stream().filter(each -> each.section() == section).findFirst();
        model.addAttribute("savedAt", stored.map(SectionAnswers::savedAt).orElse(null));
        model.addAttribute("savedBy", nameOf(stored.map(SectionAnswers::savedBy).orElse(null)));
        return stored;
    }

    void round(Dossier dossier, Model model) {
        Optional<RoundHeading> round = rounds.heading(dossier.roundId());
        model.addAttribute("roundTitle", round.map(RoundHeading::title).orElse(""));
        model.addAttribute("closes", round.map(RoundHeading::closes).orElse(null));
    }

    String nameOf(@Nullable UUID person) {
        return person == null
                ? words.of("dossiers.edit.somebody")
                : Optional.ofNullable(people.byId(List.of(person)).get(person))
                        .map(Person::name)
                        .orElseGet(() -> words.of("dossiers.edit.somebody"));
    }

    static @Nullable Section neighbour(Section section, int step) {
        int place = section.ordinal() + step;
        return place < 0 || place >= Section.values().length ? null : Section.values()[place];
    }

    private List<String> missing(Dossier dossier, Section section) {
        return dossier.number() == null || !dossier.status().isEditable()
                ? List.of()
                : supplements.of(dossier.id()).map(Supplement::missing).orElse(List.of()).stream()
                        .filter(each -> each.section() == section)
                        .map(Supplement.Missing::what)
                        .toList();
    }

    private static List<AttachmentLine> kinds(List<SectionAnswers> written, List<StoredDocument> attached) {
        var mandatory = SectionLine.mandatory(written);
        return Arrays.stream(DocumentKind.values())
                .map(kind -> new AttachmentLine(
                        kind.code(),
                        mandatory.contains(kind),
                        attached.stream()
                                .filter(file -> file.kind().equals(kind.code()))
                                .toList()))
                .toList();
    }

    /** One kind of attachment with its files. */
    public record AttachmentLine(String code, boolean mandatory, List<StoredDocument> documents) {}
}
