package org.assay.reviews.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.assay.reviews.Recusals;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A conflict found after a seat was taken, declared by the member or by an officer. */
@Controller
@RequestMapping("/panels/{id}/recusal")
class RecusalPages {
    private final Recusals recusals;

    RecusalPages(Recusals recusals) {
        this.recusals = recusals;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @RequestParam(required = false) @Nullable String member, Model model) {
        return page(id, member, List.of(), "", null, model);
    }

    @PostMapping
    String declare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable List<String> grounds,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        boolean own = recusals.concerned(id, member).own();
        List<String> declared = grounds == null ? List.of() : grounds;
        try {
            recusals.declare(id, member, declared, reason);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, member, declared, reason, refused, model);
        }
        return own ? "redirect:/inbox" : "redirect:/panels/" + id;
    }

    private String page(
            UUID id,
            @Nullable String member,
            List<String> grounds,
            String reason,
            @Nullable Refused refused,
            Model model) {
        model.addAttribute("panelId", id);
        model.addAttribute("concerned", recusals.concerned(id, member));
        model.addAttribute("member", member);
        model.addAttribute("chosen", grounds);
        model.addAttribute("reason", reason);
        model.addAttribute("refused", refused);
        model.addAttribute("grounds", Recusals.Ground.values());
        return "reviews/recusal";
    }
}
