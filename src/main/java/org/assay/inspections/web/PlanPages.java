package org.assay.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.inspections.Plan;
import org.assay.inspections.PlanStatus;
import org.assay.inspections.Plans;
import org.assay.inspections.Successions;
import org.assay.ledger.Proofs;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.Whereabouts;
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

/** The plans: for everybody once they are published, for those who plan, approve and audit from their first draft. */
@Controller
@RequestMapping("/inspections")
class PlanPages {

    private static final List<String> TABS = List.of("plan", "objects", "timeline");

    private final Plans plans;
    private final Successions successions;
    private final PlanViews views;
    private final PlanHistory history;
    private final Proofs proofs;
    private final Cases cases;
    private final Inbox inbox;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    PlanPages(
            Plans plans,
            Successions successions,
            PlanViews views,
            PlanHistory history,
            Proofs proofs,
            Cases cases,
            Inbox inbox,
            CurrentPerson currentPerson,
            Clock clock) {
        this.plans = plans;
        this.successions = successions;
        this.views = views;
        this.history = history;
        this.proofs = proofs;
        this.cases = cases;
        this.inbox = inbox;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        int year = WorkingCalendar.today(clock).getYear();
        model.addAttribute("plans", plans.visible());
        model.addAttribute(
                "mayBegin",
                currentPerson
                        .find()
                        .filter(actor -> actor.is(Role.INSPECTION_OFFICER))
                        .isPresent());
        model.addAttribute("years", List.of(Integer.toString(year), Integer.toString(year + 1)));
        return "inspections/list";
    }

    @PostMapping
    String begin(@RequestParam(required = false) @Nullable Integer year) {
        Plan plan = plans.begin(year == null ? WorkingCalendar.today(clock).getYear() : year);
        return inbox.of(plan.id()).stream()
                .filter(WorkItem::isOpen)
                .findFirst()
                .map(item -> "redirect:/inbox/" + item.id())
                .orElse("redirect:/inspections/" + plan.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "plan") String tab, Model model) {
        return page(plans.expectVisible(id), tab, model);
    }

    private String page(Plan plan, String tab, Model model) {
        Optional<Actor> reader = currentPerson.find().filter(actor -> Plans.mayRead(plan, actor));
        List<String> tabs = TABS.stream()
                .filter(each -> !each.equals("objects") || plan.drawnAt() != null)
                .filter(each -> !each.equals("timeline") || reader.isPresent())
                .toList();
        String shown = tabs.contains(tab) ? tab : TABS.get(0);
        model.addAttribute("tabs", tabs);
        model.addAttribute("tab", shown);
        model.addAttribute("staff", reader.isPresent());
        model.addAttribute(
                "seesVisits",
                reader.filter(actor -> actor.isAnyOf(Role.INSPECTION_OFFICER, Role.AUDITOR))
                        .isPresent());
        model.addAttribute("view", views.of(plan, shown, plans.seesDrawn(plan), reader.isPresent()));
        currentPerson.find().ifPresent(actor -> {
            boolean told = shown.equals("plan") || !plan.status().next().isEmpty();
            List<WorkItem> steps = told ? inbox.of(plan.id()) : List.of();
            List<WorkItem> open = steps.stream().filter(WorkItem::isOpen).toList();
            model.addAttribute("steps", steps);
            model.addAttribute(
                    "tasks", open.stream().filter(item -> item.concerns(actor)).toList());
            if (!plan.status().next().isEmpty()) {
                model.addAttribute("where", open.isEmpty() ? cases.whereabouts(plan.id()) : places(open));
            }
            model.addAttribute("mayCancel", plans.mayCancel(plan, actor));
            model.addAttribute("mayReplace", plan.status() == PlanStatus.DRAWN && Plans.mayWork(plan, actor));
        });
        if (shown.equals("plan") && plan.publishedAt() != null) {
            model.addAttribute(
                    "proof", proofs.latest(plan.id(), "plan-published").orElse(null));
        }
        if (shown.equals("timeline")) {
            model.addAttribute("timeline", history.of(plan));
        }
        return "inspections/show";
    }

    private static List<Whereabouts> places(List<WorkItem> open) {
        return open.stream()
                .map(item -> new Whereabouts(
                        item.id(), item.process(), item.step(), item.candidate(), item.createdAt(), item.dueAt()))
                .toList();
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            plans.cancel(id, reason);
            return "redirect:/inspections/" + id;
        } catch (Refused refused) {
            return again(id, "plan", "cancelReason", reason, refused, model, response);
        }
    }

    @PostMapping("/{id}/objects/{object}/left")
    String left(
            @PathVariable UUID id,
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            successions.leave(id, object, reason);
            return "redirect:/inspections/" + id + "?tab=objects";
        } catch (Refused refused) {
            model.addAttribute("leaving", object);
            return again(id, "objects", "leftReason", reason, refused, model, response);
        }
    }

    /** The page once more with what was typed, and the sentence that stands against it. */
    private String again(
            UUID id,
            String tab,
            String field,
            String typed,
            Refused refused,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", refused);
        model.addAttribute(field, typed);
        return page(plans.expectVisible(id), tab, model);
    }
}
