package org.assay.rounds.web;

import java.time.Clock;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.rounds.RoundStatus;
import org.assay.rounds.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The calls for everybody: what is offered, until when, and by which sheet it will be scored. */
@Controller
@RequestMapping("/calls")
class CallPages {

    private final Rounds rounds;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CallPages(Rounds rounds, CurrentPerson currentPerson, Clock clock) {
        this.rounds = rounds;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("calls", rounds.published());
        return "rounds/calls";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var round = rounds.expectPublic(id);
        boolean closed = round.status().compareTo(RoundStatus.CLOSED) >= 0;
        model.addAttribute("round", round);
        model.addAttribute("open", round.isOpenAt(clock.instant()));
        model.addAttribute("closed", closed);
        model.addAttribute(
                "mayApply", currentPerson.find().map(Actor::organizationId).isPresent());
        if (closed) {
            // How many applied for what is public once nobody can be put off or spurred on by it.
            model.addAttribute("demand", rounds.overview(id).demand());
        }
        return "rounds/call";
    }
}
