package org.assay.workflow.web;

import java.util.UUID;
import org.assay.workflow.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping the present filters of the inbox under a name, and letting them go again. */
@Controller
@RequestMapping("/inbox/views")
class SavedViewPages {

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String keep(@RequestParam String name, InboxFilters filters) {
        views.keep(name, filters.address());
        return "redirect:/inbox?" + filters.address();
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, InboxFilters filters) {
        views.remove(id);
        return "redirect:/inbox?" + filters.address();
    }
}
