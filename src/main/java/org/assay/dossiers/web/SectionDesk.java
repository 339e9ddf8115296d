package org.assay.dossiers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.StoredDocument;
import org.assay.dossiers.CheckedDossier;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.Supplement;
import org.assay.dossiers.WholeDossier;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.rounds.Round;
import org.assay.rounds.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what surrounds every section while it is written: the list of sections, who saved last, what the office asked for. */
@Component
class SectionDesk {

    private final Dossiers dossiers;
    private final Rounds rounds;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Words words;

    SectionDesk(Dossiers dossiers, Rounds rounds, People people, CurrentPerson currentPerson, Words words) {
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.people = people;
        this.currentPerson = currentPerson;
        this.words = words;
    }

    /** The dossier, when it belongs to the organization of whoever asks. @throws NotYours otherwise */
    Dossier expectOwn(UUID id) {
        return own(dossiers.expect(new DossierId(id)));
    }

    /** The whole dossier, as {@link #expectOwn}. */
    WholeDossier expectWhole(UUID id) {
        var whole = dossiers.expectWhole(new DossierId(id));
        own(whole.dossier());
        return whole;
    }

    /** The whole dossier with what the check finds, as {@link #expectOwn}. */
    CheckedDossier expectChecked(UUID id) {
        var checked = dossiers.check(new DossierId(id));
        own(checked.dossier());
        return checked;
    }

    private Dossier own(Dossier dossier) {
        if (!currentPerson.expect().speaksFor(dossier.organizationId())) {
            throw new NotYours();
        }
        return dossier;
    }

    String titleOf(Dossier dossier) {
        return Objects.requireNonNullElseGet(dossier.certificate(), () -> words.of("dossiers.untitled"));
    }

    /** What the page needs whatever the section; the section as it is stored is handed back. */
    Optional<SectionAnswers> lay(WholeDossier whole, Section section, Model model) {
        return lay(whole, rounds.expect(whole.dossier().roundId()), section, model);
    }

    Optional<SectionAnswers> lay(WholeDossier whole, Round round, Section section, Model model) {
        head(whole.dossier(), round, model);
        model.addAttribute("section", section);
        model.addAttribute("sections", SectionLine.all(whole));
        model.addAttribute("previous", neighbour(section, -1));
        model.addAttribute("next", neighbour(section, 1));
        model.addAttribute("missing", missing(whole, section));
        model.addAttribute("kinds", section.isForm() ? List.of() : kinds(whole));
        var stored = whole.sections().stream()
                .filter(each -> each.section() == section)
                .findFirst();
        model.addAttribute("savedAt", stored.map(SectionAnswers::savedAt).orElse(null));
        model.addAttribute("savedBy", nameOf(stored.map(SectionAnswers::savedBy).orElse(null)));
        return stored;
    }

    /** What heads every page about a dossier of one's own. */
    void head(Dossier dossier, Model model) {
        head(dossier, rounds.expect(dossier.roundId()), model);
    }

    void head(Dossier dossier, Round round, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("certificate", titleOf(dossier));
        model.addAttribute("roundTitle", round.title());
        model.addAttribute("closes", round.closesAt());
    }

    private String nameOf(@Nullable UUID person) {
        var me = currentPerson.expect();
        return me.personId().equals(person)
                ? me.name()
                : Optional.ofNullable(person)
                        .flatMap(id -> people.find(new PersonId(id)))
                        .map(Person::name)
                        .orElseGet(() -> words.of("dossiers.edit.somebody"));
    }

    static @Nullable Section neighbour(Section section, int step) {
        int place = section.ordinal() + step;
        return place < 0 || place >= Section.values().length ? null : Section.values()[place];
    }

    private static List<String> missing(WholeDossier whole, Section section) {
        var supplement = whole.proceedings().supplement();
        return supplement == null || !whole.dossier().status().isEditable()
                ? List.of()
                : supplement.missing().stream()
                        .filter(each -> each.section() == section)
                        .map(Supplement.Missing::what)
                        .toList();
    }

    private static List<AttachmentLine> kinds(WholeDossier whole) {
        var mandatory = whole.mandatory();
        return Arrays.stream(DocumentKind.values())
                .map(kind -> new AttachmentLine(
                        kind.code(),
                        mandatory.contains(kind),
                        whole.documents().stream()
                                .filter(file -> file.kind().equals(kind.code()))
                                .toList()))
                .toList();
    }

    /** One kind of attachment with its files. */
    public record AttachmentLine(String code, boolean mandatory, List<StoredDocument> documents) {}
}
