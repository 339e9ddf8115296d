package org.assay.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Refused;
import org.assay.visits.ForCause;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an inspection officer opens a visit for cause. */
@Controller
@RequestMapping("/visits/for-cause")
class ForCausePages {

    private final ForCause forCause;

    ForCausePages(ForCause forCause) {
        this.forCause = forCause;
    }

    /** What was typed; it stands in the form again when it is refused. */
    public record Typed(
            String object,
            List<String> matter,
            String reason,
            List<String> inspector,
            String from,
            String until,
            boolean announced) {

        /** The inspector in a field of the form; empty when there is none. */
        public String at(int place) {
            return inspector.size() > place ? inspector.get(place) : "";
        }
    }

    @ModelAttribute("typed")
    Typed typed(
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") List<String> matter,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> inspector,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "false") boolean announced) {
        return new Typed(object, matter, reason, inspector, from, until, announced);
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("choices", forCause.choices());
        return "visits/for-cause";
    }

    @PostMapping
    String open(@ModelAttribute("typed") Typed typed, Model model, HttpServletResponse response) {
        try {
            UUID id = forCause.open(new ForCause.Wanted(
                    typed.object(),
                    given(typed.matter()),
                    typed.reason(),
                    given(typed.inspector()),
                    day(typed.from()),
                    day(typed.until()),
                    typed.announced()));
            return "redirect:/visits/" + id;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused);
            return form(model);
        }
    }

    private static List<String> given(List<String> typed) {
        return typed.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new Refused("visits.refused.days");
        }
    }
}
