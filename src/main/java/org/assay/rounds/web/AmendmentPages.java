package org.assay.rounds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.rounds.CallAmendments;
import org.assay.rounds.Rounds;
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

/** Prolonging the period of a call. */
@Controller
@RequestMapping("/rounds/{id}/prolong")
class AmendmentPages {

    private final Rounds rounds;
    private final CallAmendments amendments;

    AmendmentPages(Rounds rounds, CallAmendments amendments) {
        this.rounds = rounds;
        this.amendments = amendments;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        if (!amendments.mayProlong(rounds.expect(id))) {
            throw new NotYours();
        }
        return form(id, "", "", null, model);
    }

    @PostMapping
    String prolong(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String closesOn,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            amendments.prolong(id, day(closesOn), reason);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(id, closesOn, reason, refused, model);
        }
        return "redirect:/rounds/" + id;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String form(UUID id, String closesOn, String reason, @Nullable Refused refused, Model model) {
        model.addAttribute("round", rounds.expect(id));
        model.addAttribute("closesOn", closesOn);
        model.addAttribute("reason", reason);
        model.addAttribute("refused", refused);
        return "rounds/prolong";
    }
}
