package org.assay.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.people.PersonId;
import org.assay.shared.Refused;
import org.assay.workflow.Handover;
import org.assay.workflow.Inbox;
import org.assay.workflow.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking a colleague about a work item, and answering. */
@Controller
@RequestMapping("/inbox/{id}")
class QuestionPages {

    private final Inbox inbox;
    private final Handover handover;
    private final Questions questions;

    QuestionPages(Inbox inbox, Handover handover, Questions questions) {
        this.inbox = inbox;
        this.handover = handover;
        this.questions = questions;
    }

    @GetMapping("/ask")
    String form(@PathVariable UUID id, Model model) {
        return form(id, null, "", null, model);
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String question,
            Model model,
            HttpServletResponse response) {
        try {
            questions.ask(id, to == null ? null : new PersonId(to), question);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(id, to, question, refused, model);
        }
        return "redirect:/inbox/" + id;
    }

    @PostMapping("/answer")
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        questions.answer(id, answer);
        return "redirect:/inbox/" + id;
    }

    private String form(UUID id, @Nullable UUID to, String question, @Nullable Refused refused, Model model) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        model.addAttribute("item", item);
        model.addAttribute("colleagues", handover.colleagues(List.of(item)));
        model.addAttribute("to", to);
        model.addAttribute("question", question);
        model.addAttribute("refused", refused);
        return "workflow/ask";
    }
}
