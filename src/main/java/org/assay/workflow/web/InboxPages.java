package org.assay.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.forms.Forms;
import org.assay.forms.Problem;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.shared.Field;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.workflow.CaseFile;
import org.assay.workflow.CaseFiles;
import org.assay.workflow.Cases;
import org.assay.workflow.Drafts;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A day's work: the list of what waits, and one item with its case file and form. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private static final int PAGE = 50;

    private final Inbox inbox;
    private final Drafts drafts;
    private final Cases cases;
    private final CaseFiles files;
    private final People people;
    private final CurrentPerson currentPerson;

    InboxPages(Inbox inbox, Drafts drafts, Cases cases, CaseFiles files, People people, CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.cases = cases;
        this.files = files;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(InboxFilters filters, Model model) {
        var query = filters.query(PAGE);
        var page = inbox.page(query);
        model.addAttribute("query", query);
        model.addAttribute("scopes", List.of(InboxQuery.Scope.values()));
        model.addAttribute("page", page);
        model.addAttribute("counts", inbox.counts());
        model.addAttribute("people", people.byId(assignees(page.items())));
        model.addAttribute("fields", Arrays.asList(Field.values()));
        model.addAttribute("rounds", inbox.rounds());
        return "workflow/inbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        var actor = currentPerson.expect();
        Map<String, Object> answers =
                item.isOpen() ? drafts.find(id, actor).orElseGet(() -> inbox.prefill(item)) : Map.of();
        return page(item, answers, List.of(), null, model);
    }

    @PostMapping("/{id}")
    String submit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        var answers = Forms.read(inbox.form(item), fields);
        if (answers.isRowChange()) {
            drafts.save(id, currentPerson.expect(), answers.values());
            return page(item, answers.values(), List.of(), null, model);
        }
        try {
            inbox.submit(id, answers.values(), fields.getFirst("_key"));
        } catch (RuntimeException thrown) {
            return again(item, answers.values(), thrown, model, response);
        }
        return "redirect:/inbox/" + id + "/done";
    }

    /** Shows the page once more with everything typed, and says what stands against it. */
    private String again(
            WorkItem item,
            Map<String, Object> answers,
            RuntimeException thrown,
            Model model,
            HttpServletResponse response) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidAnswers invalid) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(item, answers, invalid.problems(), null, model);
            }
            if (cause instanceof Refused refused) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(inbox.find(item.id()).orElse(item), answers, List.of(), refused, model);
            }
        }
        throw thrown;
    }

    @PostMapping("/{id}/draft")
    @ResponseBody
    String saveDraft(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        var item = inbox.find(id).filter(WorkItem::isOpen).orElseThrow(NotYours::new);
        var saved = drafts.save(
                id, currentPerson.expect(), Forms.read(inbox.form(item), fields).values());
        return saved.toString();
    }

    @GetMapping("/{id}/done")
    String done(@PathVariable UUID id, Model model) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        if (item.isOpen()) {
            return "redirect:/inbox/" + id;
        }
        model.addAttribute("item", item);
        model.addAttribute("where", cases.whereabouts(item.caseId()));
        model.addAttribute("next", next().orElse(null));
        return "workflow/done";
    }

    /** What to do next: the first of one's own, else the first that is free to take. */
    private Optional<WorkItem> next() {
        return Stream.of(InboxQuery.Scope.MINE, InboxQuery.Scope.ROLE)
                .flatMap(scope ->
                        inbox.page(InboxQuery.of(scope)).items().stream().limit(1))
                .findFirst();
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean stay) {
        inbox.take(id);
        return stay ? "redirect:/inbox?scope=ROLE" : "redirect:/inbox/" + id;
    }

    @PostMapping("/{id}/give-back")
    String giveBack(@PathVariable UUID id) {
        inbox.giveBack(id);
        return "redirect:/inbox?scope=ROLE";
    }

    private String page(
            WorkItem item,
            Map<String, Object> answers,
            List<Problem> problems,
            @Nullable Refused refused,
            Model model) {
        var actor = currentPerson.expect();
        model.addAttribute("item", item);
        model.addAttribute("form", inbox.form(item));
        model.addAttribute("answers", answers);
        model.addAttribute("problems", problems);
        model.addAttribute("refused", refused);
        model.addAttribute("barred", item.isBarredFor(actor));
        model.addAttribute("submissionKey", Ids.next());
        model.addAttribute("people", people.byId(assignees(List.of(item))));
        files.page(item.step()).ifPresent(page -> {
            model.addAttribute("taskFragment", page.fragment());
            model.addAllAttributes(page.model(item, actor));
        });
        files.of(item.caseKind())
                .filter(file -> file.isVisibleTo(item.caseId(), actor))
                .ifPresent(file -> caseFile(file, item, model));
        return "workflow/item";
    }

    private void caseFile(CaseFile file, WorkItem item, Model model) {
        model.addAttribute("caseFragment", file.fragment());
        model.addAllAttributes(file.model(item.caseId(), item.step(), currentPerson.expect()));
    }

    private static List<UUID> assignees(List<WorkItem> items) {
        return items.stream()
                .map(WorkItem::assignee)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }
}
