package org.assay.rounds.web;

import java.util.List;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.rounds.CallAmendments;
import org.assay.rounds.Round;
import org.assay.rounds.Rounds;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.Whereabouts;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds for those who lead, confirm, decide and audit them. */
@Controller
@RequestMapping("/rounds")
class RoundPages {

    private static final List<String> TABS = List.of("overview", "timeline");

    private final Rounds rounds;
    private final CallAmendments amendments;
    private final RoundHistory history;
    private final Cases cases;
    private final Inbox inbox;
    private final CurrentPerson currentPerson;

    RoundPages(
            Rounds rounds,
            CallAmendments amendments,
            RoundHistory history,
            Cases cases,
            Inbox inbox,
            CurrentPerson currentPerson) {
        this.rounds = rounds;
        this.amendments = amendments;
        this.history = history;
        this.cases = cases;
        this.inbox = inbox;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(Model model) {
        var actor = currentPerson.expect();
        if (!Rounds.areVisibleTo(actor)) {
            return "redirect:/calls";
        }
        model.addAttribute("rounds", rounds.all());
        model.addAttribute("mayBegin", actor.is(Role.CASE_OFFICER));
        return "rounds/list";
    }

    @PostMapping
    String begin() {
        var round = rounds.begin();
        return inbox.of(round.id()).stream()
                .filter(WorkItem::isOpen)
                .findFirst()
                .map(item -> "redirect:/inbox/" + item.id())
                .orElse("redirect:/rounds/" + round.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "overview") String tab, Model model) {
        var actor = expectLeader();
        var items = inbox.of(id).stream().filter(WorkItem::isOpen).toList();
        model.addAttribute("tabs", TABS);
        model.addAttribute("tab", TABS.contains(tab) ? tab : TABS.get(0));
        model.addAttribute("where", items.isEmpty() ? cases.whereabouts(id) : places(items));
        model.addAttribute(
                "tasks",
                items.stream()
                        .filter(item -> item.concerns(actor) && !item.isBarredFor(actor))
                        .toList());
        if (tab.equals("timeline")) {
            show(rounds.expect(id), model);
            model.addAttribute("timeline", history.of(id));
        } else {
            var overview = rounds.overview(id);
            show(overview.round(), model);
            model.addAttribute("overview", overview);
        }
        return "rounds/show";
    }

    private void show(Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("mayProlong", amendments.mayProlong(round));
    }

    private static List<Whereabouts> places(List<WorkItem> open) {
        return open.stream()
                .map(item -> new Whereabouts(
                        item.id(), item.process(), item.step(), item.candidate(), item.createdAt(), item.dueAt()))
                .toList();
    }

    private Actor expectLeader() {
        var actor = currentPerson.expect();
        if (!Rounds.areVisibleTo(actor)) {
            throw new NotYours();
        }
        return actor;
    }
}
