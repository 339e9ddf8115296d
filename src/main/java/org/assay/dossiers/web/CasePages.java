package org.assay.dossiers.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.documents.Documents;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.DossierReader;
import org.assay.dossiers.DossierStatus;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Proceedings;
import org.assay.dossiers.Sections;
import org.assay.ledger.Proofs;
import org.assay.people.CurrentPerson;
import org.assay.reviews.Reviews;
import org.assay.rounds.Rounds;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case page of a dossier: where it stands, and a tab for each side of it. */
@Controller
class CasePages {

    /** From the decision on the round on, the applicant is told how the panel saw the dossier. */
    private static final Set<DossierStatus> DECIDED = Set.of(
            DossierStatus.SIGNING,
            DossierStatus.LISTED,
            DossierStatus.LAPSED,
            DossierStatus.RESERVE,
            DossierStatus.NOT_SELECTED);

    /** Only a selected dossier has an agreement. */
    private static final Set<DossierStatus> SELECTED =
            Set.of(DossierStatus.SIGNING, DossierStatus.LISTED, DossierStatus.LAPSED);

    /** What happens to an agreement. */
    static final String[] AGREEMENT_FACTS = {"agreement-drawn-up", "agreement-signed", "agreement-countersigned"};

    private static final String[] PROVEN =
            Stream.concat(Stream.of("dossier-decided", "dossier-refused"), Stream.of(AGREEMENT_FACTS))
                    .toArray(String[]::new);

    private final Dossiers dossiers;
    private final DossierReader reader;
    private final Sections sections;
    private final Documents documents;
    private final Reviews reviews;
    private final Rounds rounds;
    private final Cases cases;
    private final CaseHistory history;
    private final Proofs proofs;
    private final SectionDesk desk;
    private final CurrentPerson currentPerson;

    CasePages(
            Dossiers dossiers,
            DossierReader reader,
            Sections sections,
            Documents documents,
            Reviews reviews,
            Rounds rounds,
            Cases cases,
            CaseHistory history,
            Proofs proofs,
            SectionDesk desk,
            CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.sections = sections;
        this.documents = documents;
        this.reviews = reviews;
        this.rounds = rounds;
        this.cases = cases;
        this.history = history;
        this.proofs = proofs;
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/dossiers/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "overview") String tab, Model model) {
        var actor = currentPerson.expect();
        var dossier = dossiers.expect(new DossierId(id));
        var viewer = Viewer.of(dossier, actor);
        String shown = viewer.tabs().contains(tab) ? tab : "overview";
        model.addAttribute("dossier", dossier);
        model.addAttribute("certificate", desk.titleOf(dossier));
        model.addAttribute("viewer", viewer);
        model.addAttribute("tabs", viewer.tabs());
        model.addAttribute("tab", shown);
        model.addAttribute("mayWithdraw", dossier.status().next().contains(DossierStatus.WITHDRAWN));
        var where = dossier.isUnderWay() ? cases.whereabouts(id) : List.<Whereabouts>of();
        model.addAttribute("where", where);
        model.addAttribute(
                "deadline",
                where.stream()
                        .map(Whereabouts::due)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("myItem", viewer.isApplicant() && shown.equals("overview") ? myItem(where) : null);
        fill(shown, dossier, viewer, model);
        return "dossiers/show";
    }

    /** The piece of work that waits for the applicant. */
    private static @Nullable Whereabouts myItem(List<Whereabouts> where) {
        return where.stream()
                .filter(place -> String.valueOf(place.candidate()).startsWith("organization:"))
                .findFirst()
                .orElse(null);
    }

    private void fill(String tab, Dossier dossier, Viewer viewer, Model model) {
        UUID id = dossier.id().value();
        switch (tab) {
            case "dossier" -> {
                var written = sections.of(dossier.id());
                model.addAttribute(
                        "sections",
                        viewer.isApplicant()
                                ? written
                                : written.stream()
                                        .map(section -> section.masked())
                                        .toList());
                model.addAttribute("documents", documents.of(id));
            }
            case "documents" -> model.addAttribute("documents", documents.of(id));
            case "review" -> review(dossier, viewer, model);
            case "messages" -> model.addAttribute("messages", history.messages(dossier, viewer));
            case "timeline", "record" -> model.addAttribute("timeline", history.record(dossier, viewer, tab.equals("record")));
            case "diagram" -> model.addAttribute("steps", history.steps(dossier, viewer));
            default -> overview(dossier, viewer, model);
        }
    }

    private void overview(Dossier dossier, Viewer viewer, Model model) {
        model.addAttribute("round", rounds.heading(dossier.roundId()).orElse(null));
        model.addAttribute("decided", viewer != Viewer.EXPERT && DECIDED.contains(dossier.status()));
        model.addAttribute(
                "fieldCode", dossier.field().map(field -> field.code()).orElse(null));
        model.addAttribute("trackName", dossier.track().orElse(null));
        boolean told = dossier.number() != null && viewer != Viewer.EXPERT;
        var proceedings = told ? reader.proceedings(dossier.id()) : Proceedings.NONE;
        model.addAttribute("supplement", proceedings.supplement());
        model.addAttribute("agreement", SELECTED.contains(dossier.status()) ? proceedings.agreement() : null);
        if (viewer != Viewer.EXPERT && (dossier.status().isFinal() || SELECTED.contains(dossier.status()))) {
            prove(dossier.id().value(), model);
        }
    }

    /** The decision, the refusal and the agreement carry their proofs. */
    private void prove(UUID id, Model model) {
        var found = proofs.each(id, PROVEN);
        model.addAttribute("decisionProof", found.get("dossier-decided"));
        model.addAttribute("refusalProof", found.get("dossier-refused"));
        model.addAttribute(
                "agreementProof",
                Stream.of(AGREEMENT_FACTS)
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private void review(Dossier dossier, Viewer viewer, Model model) {
        var proceedings = reader.proceedings(dossier.id());
        model.addAttribute("questions", proceedings.questions());
        model.addAttribute("criteria", viewer.isStaff() ? proceedings.criteria() : List.of());
        boolean told = viewer.isStaff() || DECIDED.contains(dossier.status());
        model.addAttribute("result", told ? reviews.result(dossier.id().value()).orElse(null) : null);
    }
}
