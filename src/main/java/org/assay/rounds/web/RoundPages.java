package org.assay.rounds.web;

import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.rounds.Rounds;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rounds for those who lead, confirm, decide and audit them. */
@Controller
@RequestMapping("/rounds")
class RoundPages {

    private final Rounds rounds;
    private final Cases cases;
    private final Inbox inbox;
    private final CurrentPerson currentPerson;

    RoundPages(Rounds rounds, Cases cases, Inbox inbox, CurrentPerson currentPerson) {
        this.rounds = rounds;
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
    String show(@PathVariable UUID id, Model model) {
        var actor = expectLeader();
        model.addAttribute("overview", rounds.overview(id));
        model.addAttribute("where", cases.whereabouts(id));
        model.addAttribute(
                "tasks",
                inbox.of(id).stream()
                        .filter(item -> item.isOpen() && item.concerns(actor) && !item.isBarredFor(actor))
                        .toList());
        return "rounds/show";
    }

    private Actor expectLeader() {
        var actor = currentPerson.expect();
        if (!Rounds.areVisibleTo(actor)) {
            throw new NotYours();
        }
        return actor;
    }
}
