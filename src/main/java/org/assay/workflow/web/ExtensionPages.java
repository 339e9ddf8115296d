package org.assay.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.workflow.Extensions;
import org.assay.workflow.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Extending the legal deadline of a work item. */
@Controller
@RequestMapping("/inbox/{id}/extend")
class ExtensionPages {

    private final Inbox inbox;
    private final Extensions extensions;

    ExtensionPages(Inbox inbox, Extensions extensions) {
        this.inbox = inbox;
        this.extensions = extensions;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        return form(id, "", null, model);
    }

    @PostMapping
    String extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            extensions.extend(id, reason);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(id, reason, refused, model);
        }
        return "redirect:/inbox/" + id;
    }

    private String form(UUID id, String reason, @Nullable Refused refused, Model model) {
        var item = inbox.find(id)
                .filter(found -> extensions.workingDays(found) > 0)
                .orElseThrow(NotYours::new);
        model.addAttribute("item", item);
        model.addAttribute("workingDays", extensions.workingDays(item));
        model.addAttribute("day", extensions.day(item));
        model.addAttribute("reason", reason);
        model.addAttribute("refused", refused);
        return "workflow/extend";
    }
}
