package org.assay.reviews.web;

import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.reviews.PanelViews;
import org.assay.reviews.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One panel for officers: who was drawn, who sits, what it came to; members by their codes. */
@Controller
@RequestMapping("/panels/{id}")
class PanelPages {
    private final PanelViews views;
    private final Reviews reviews;
    private final CurrentPerson currentPerson;

    PanelPages(PanelViews views, Reviews reviews, CurrentPerson currentPerson) {
        this.views = views;
        this.reviews = reviews;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("panel", views.panel(id, currentPerson.expect()));
        return "reviews/panel";
    }

    @PostMapping("/refreeze")
    String refreeze(@PathVariable UUID id) {
        if (!currentPerson.expect().is(Role.CASE_OFFICER)) {
            throw new NotYours();
        }
        reviews.refreeze(id);
        return "redirect:/panels/" + id;
    }
}
