package org.assay.outcomes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.assay.ledger.Proofs;
import org.assay.outcomes.FindingView;
import org.assay.outcomes.Outcomes;
import org.assay.outcomes.Reports;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
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

/** The page of one finding: what was ordered, what was reported, how it was seen. */
@Controller
@RequestMapping("/rectifications/{id}")
class RectificationPages {

    private static final List<String> TABS = List.of("overview", "messages", "timeline", "diagram");

    private final Outcomes outcomes;
    private final RectificationFile file;
    private final Reports reports;
    private final OutcomeHistory history;
    private final Cases cases;
    private final Inbox inbox;
    private final Proofs proofs;
    private final CurrentPerson currentPerson;

    RectificationPages(
            Outcomes outcomes,
            RectificationFile file,
            Reports reports,
            OutcomeHistory history,
            Cases cases,
            Inbox inbox,
            Proofs proofs,
            CurrentPerson currentPerson) {
        this.outcomes = outcomes;
        this.file = file;
        this.reports = reports;
        this.history = history;
        this.cases = cases;
        this.inbox = inbox;
        this.proofs = proofs;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "overview") String tab, Model model) {
        return page(id, tab, null, model);
    }

    /** From the task's page one comes back to the task. */
    @PostMapping("/documents")
    String attach(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            @RequestParam(defaultValue = "false") boolean task,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (outcomes.visibleByFinding(id, currentPerson.expect()).isEmpty()) {
            throw new NotYours();
        }
        try {
            Uploads.one(upload, (name, content) -> reports.attachToFinding(id, name, content));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, "overview", refused, model);
        }
        return task
                ? inbox.of(id).stream()
                        .filter(WorkItem::isOpen)
                        .findFirst()
                        .map(item -> "redirect:/inbox/" + item.id())
                        .orElse("redirect:/rectifications/" + id)
                : "redirect:/rectifications/" + id;
    }

    private String page(UUID id, String tab, @Nullable Refused refused, Model model) {
        var actor = currentPerson.expect();
        var followUp = outcomes.visibleByFinding(id, actor).orElseThrow(NotYours::new);
        var viewer = Viewer.of(followUp, actor);
        String shown = TABS.contains(tab) ? tab : "overview";
        if (shown.equals("overview")) {
            model.addAllAttributes(file.shown(followUp, id, viewer));
        }
        var finding = followUp.findings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .filter(each -> !viewer.isObject() || each.isOrdered())
                .orElseThrow(NotYours::new);
        model.addAttribute("followUp", followUp);
        model.addAttribute("viewer", viewer);
        model.addAttribute("finding", finding);
        model.addAttribute("tabs", TABS);
        model.addAttribute("tab", shown);
        model.addAttribute("refused", refused);
        model.addAttribute("where", isUnderWay(finding) ? cases.whereabouts(id) : List.of());
        model.addAttribute("mayAttach", !finding.status().isOver() && Reports.mayAttach(followUp, actor));
        switch (shown) {
            case "messages" -> model.addAttribute("messages", history.messages(id, followUp, viewer));
            case "timeline" -> model.addAttribute("timeline", history.lines(id, followUp, viewer));
            case "diagram" -> model.addAttribute("steps", history.steps(id, viewer));
            default -> {
                model.addAttribute("candidates", List.of());
                model.addAttribute(
                        "proof", proofs.latest(id, "rectification-ordered").orElse(null));
            }
        }
        return "outcomes/finding";
    }

    private static boolean isUnderWay(FindingView finding) {
        return finding.isOrdered() && !finding.status().isOver();
    }
}
