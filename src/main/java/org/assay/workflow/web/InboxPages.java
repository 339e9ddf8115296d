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
import org.assay.shared.Field;
import org.assay.shared.Ids;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.workflow.CaseFiles;
import org.assay.workflow.Cases;
import org.assay.workflow.Desk;
import org.assay.workflow.Desks;
import org.assay.workflow.Drafts;
import org.assay.workflow.Expectations;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Remark;
import org.assay.workflow.Remarks;
import org.assay.workflow.StepChoices;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final Desks desks;
    private final StepChoices steps;
    private final Expectations expectations;
    private final Drafts drafts;
    private final Remarks remarks;
    private final Cases cases;
    private final CaseFiles files;
    private final Beside beside;
    private final CurrentPerson currentPerson;

    InboxPages(
            Inbox inbox,
            Desks desks,
            StepChoices steps,
            Expectations expectations,
            Drafts drafts,
            Remarks remarks,
            Cases cases,
            CaseFiles files,
            Beside beside,
            CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.desks = desks;
        this.steps = steps;
        this.expectations = expectations;
        this.drafts = drafts;
        this.remarks = remarks;
        this.cases = cases;
        this.files = files;
        this.beside = beside;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(InboxFilters filters, Model model, HttpServletResponse response) {
        var query = filters.query(PAGE);
        var desk = desks.of(query);
        model.addAttribute("query", query);
        model.addAttribute("desk", desk);
        model.addAttribute("page", desk.page());
        model.addAttribute("scopes", scopes(query, desk));
        model.addAttribute("people", desk.people());
        model.addAttribute("steps", steps.of(currentPerson.expect()));
        model.addAttribute("official", currentPerson.expect().isOfficial());
        model.addAttribute("fields", Arrays.asList(Field.values()));
        model.addAttribute("provinces", Arrays.asList(Province.values()));
        model.addAttribute("dues", Arrays.asList(InboxQuery.Due.values()));
        model.addAttribute("address", filters.address());
        model.addAttribute("narrowed", filters.isNarrowed());
        if (query.scope() != InboxQuery.Scope.ACTING && desk.isIdle() && !filters.isNarrowed()) {
            model.addAttribute(
                    "expected", expectations.of(currentPerson.expect()).orElse(null));
        }
        LastList.remember(filters, response);
        return "workflow/inbox";
    }

    /** Whoever stands in for nobody is not bothered with that scope. */
    private static List<InboxQuery.Scope> scopes(InboxQuery query, Desk desk) {
        return Stream.of(InboxQuery.Scope.values())
                .filter(scope -> scope != InboxQuery.Scope.ACTING || desk.isActing() || query.scope() == scope)
                .toList();
    }

    /** Where "back" leads: the list the person came from, with its filters and page. */
    @ModelAttribute("listAddress")
    String listAddress(@CookieValue(name = LastList.COOKIE, required = false) @Nullable String kept) {
        return LastList.address(kept);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var opened = inbox.open(id).orElseThrow(NotYours::new);
        return page(opened.item(), opened.remarks(), opened.answers(), List.of(), null, model);
    }

    @PostMapping("/{id}")
    String submit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (Forms.isRowChange(fields)) {
            var item = inbox.find(id).orElseThrow(NotYours::new);
            var answers = Forms.read(inbox.form(item), fields).values();
            drafts.save(id, currentPerson.expect(), answers);
            return page(item, remarks.of(id), answers, List.of(), null, model);
        }
        try {
            inbox.submit(id, form -> Forms.read(form, fields).values(), fields.getFirst("_key"));
        } catch (RuntimeException thrown) {
            return again(id, fields, thrown, model, response);
        }
        return "redirect:/inbox/" + id + "/done";
    }

    /** Shows the page once more with everything typed, and says what stands against it. */
    private String again(
            UUID id,
            MultiValueMap<String, String> fields,
            RuntimeException thrown,
            Model model,
            HttpServletResponse response) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidAnswers invalid) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return again(id, fields, invalid.problems(), null, model);
            }
            if (cause instanceof Refused refused) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return again(id, fields, List.of(), refused, model);
            }
        }
        throw thrown;
    }

    private String again(
            UUID id,
            MultiValueMap<String, String> fields,
            List<Problem> problems,
            @Nullable Refused refused,
            Model model) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        return page(item, remarks.of(id), Forms.read(inbox.form(item), fields).values(), problems, refused, model);
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
            List<Remark> said,
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
        beside.show(item, said, model);
        files.page(item.step()).ifPresent(page -> {
            model.addAttribute("taskFragment", page.fragment());
            model.addAllAttributes(page.model(item, actor));
        });
        files.of(item.caseKind())
                .ifPresent(file -> file.model(item.caseId(), item.step(), actor).ifPresent(shown -> {
                    model.addAttribute("caseFragment", file.fragment());
                    model.addAllAttributes(shown);
                }));
        return "workflow/item";
    }
}
