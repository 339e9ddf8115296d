package org.assay.outcomes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.documents.Documents;
import org.assay.outcomes.Corrections;
import org.assay.outcomes.FindingView;
import org.assay.outcomes.FollowUp;
import org.assay.outcomes.OutcomeList;
import org.assay.outcomes.Outcomes;
import org.assay.outcomes.Reports;
import org.assay.people.CurrentPerson;
import org.assay.shared.Refused;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What follows a visit, for officials, inspectors and the object: the list, and the page of one case. */
@Controller
@RequestMapping("/outcomes")
class OutcomePages {

    private static final int PAGE = 50;

    private final Outcomes outcomes;
    private final OutcomeList list;
    private final Corrections corrections;
    private final Reports reports;
    private final Documents documents;
    private final OutcomeHistory history;
    private final Cases cases;
    private final CurrentPerson currentPerson;

    OutcomePages(
            Outcomes outcomes,
            OutcomeList list,
            Corrections corrections,
            Reports reports,
            Documents documents,
            OutcomeHistory history,
            Cases cases,
            CurrentPerson currentPerson) {
        this.outcomes = outcomes;
        this.list = list;
        this.corrections = corrections;
        this.reports = reports;
        this.documents = documents;
        this.history = history;
        this.cases = cases;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
        var actor = currentPerson.expect();
        model.addAttribute("page", list.page(actor, after, PAGE));
        model.addAttribute("official", actor.organizationId() == null);
        model.addAttribute("after", after);
        return "outcomes/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "overview") String tab, Model model) {
        return page(id, tab, "", null, model);
    }

    @PostMapping("/{id}/documents")
    String attach(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        outcomes.expect(id);
        try {
            Uploads.one(file, (name, content) -> reports.attach(id, name, content));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, "documents", "", refused, model);
        }
        return "redirect:/outcomes/" + id + "?tab=documents";
    }

    @PostMapping("/{id}/corrections")
    String askForCorrection(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String request,
            Model model,
            HttpServletResponse response) {
        try {
            corrections.ask(id, request);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, "overview", request, refused, model);
        }
        return "redirect:/outcomes/" + id;
    }

    private String page(UUID id, String tab, String typed, @Nullable Refused refused, Model model) {
        var actor = currentPerson.expect();
        var followUp = outcomes.expect(id);
        var viewer = Viewer.of(followUp, actor);
        String shown = viewer.tabs().contains(tab) ? tab : "overview";
        model.addAllAttributes(OutcomeFile.shown(followUp, viewer));
        model.addAttribute("tabs", viewer.tabs());
        model.addAttribute("tab", shown);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("where", followUp.status().isOver() ? List.of() : where(followUp));
        model.addAttribute("mayAttach", Reports.mayAttach(followUp, actor));
        switch (shown) {
            case "documents" -> model.addAttribute("documents", documents.of(id));
            case "messages" -> model.addAttribute("messages", history.messages(id, followUp, viewer));
            case "timeline" -> model.addAttribute("timeline", history.lines(id, followUp, viewer));
            case "diagram" -> model.addAttribute("steps", history.steps(id, viewer));
            default -> overview(followUp, model);
        }
        return "outcomes/show";
    }

    private void overview(FollowUp followUp, Model model) {
        Instant published = followUp.publishedAt();
        boolean isPublic = published != null;
        model.addAttribute("corrections", isPublic ? corrections.of(followUp.id()) : List.of());
        model.addAttribute("mayCorrect", isPublic && corrections.mayAsk(followUp, currentPerson.expect()));
        model.addAttribute("correctUntil", published == null ? null : corrections.until(published));
    }

    /** Where the case waits, and where each of its findings does. */
    private List<Whereabouts> where(FollowUp followUp) {
        var all = Stream.concat(
                        Stream.of(followUp.id()), followUp.findings().stream().map(FindingView::id))
                .toList();
        return cases.whereabouts(all).values().stream()
                .filter(place -> !place.step().equals("rectification"))
                .toList();
    }
}
