package org.assay.reviews.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.reviews.Experts;
import org.assay.reviews.NewExpert;
import org.assay.reviews.Sector;
import org.assay.shared.Field;
import org.assay.shared.Province;
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

/** The pool of experts: found by code, name, employer and field; appointed and suspended by those who keep it. */
@Controller
@RequestMapping("/experts")
class ExpertPages {
    private static final int LONGEST = 200;

    private final Experts experts;
    private final People people;
    private final CurrentPerson currentPerson;

    ExpertPages(Experts experts, People people, CurrentPerson currentPerson) {
        this.experts = experts;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    /** An appointment as typed. */
    record Typed(
            @Nullable String username,
            @Nullable String employer,
            @Nullable String creditCode,
            @Nullable String province,
            @Nullable String sector,
            @Nullable List<String> fields,
            @Nullable String termUntil) {
        Set<String> chosen() {
            return fields == null ? Set.of() : Set.copyOf(fields);
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String field,
            Model model) {
        return page(q, field, new Typed(null, null, null, null, null, null, null), null, model);
    }

    @PostMapping
    String add(Typed typed, Model model, HttpServletResponse response) {
        keepers();
        try {
            experts.add(appointment(typed));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(null, null, typed, refused, model);
        }
        return "redirect:/experts";
    }

    @PostMapping("/{id}/suspend")
    String suspend(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        keepers();
        if (reason.strip().length() < 5 || reason.length() > 500) {
            throw new Refused("reviews.refused.no-reason");
        }
        experts.suspend(id, reason.strip());
        return "redirect:/experts";
    }

    @PostMapping("/{id}/reinstate")
    String reinstate(@PathVariable UUID id) {
        keepers();
        experts.reinstate(id);
        return "redirect:/experts";
    }

    private String page(
            @Nullable String q, @Nullable String field, Typed typed, @Nullable Refused refused, Model model) {
        var actor = currentPerson.expect();
        if (!actor.isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new NotYours();
        }
        model.addAttribute("q", q);
        model.addAttribute("field", field);
        model.addAttribute("experts", experts.rows(q == null ? null : q.strip(), field));
        model.addAttribute("mayChange", actor.isAnyOf(Role.CASE_OFFICER, Role.ADMINISTRATOR));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("fields", Arrays.asList(Field.values()));
        model.addAttribute("provinces", Arrays.asList(Province.values()));
        model.addAttribute("sectors", Arrays.asList(Sector.values()));
        return "reviews/experts";
    }

    private NewExpert appointment(Typed typed) {
        String username = filled(typed.username());
        Person person = people.named(username)
                .filter(found -> found.isActive() && found.roles().contains(Role.EXPERT))
                .orElseThrow(() -> new Refused("reviews.refused.no-such-person", username));
        return new NewExpert(
                person.id(),
                experts.nextCode(),
                person.name(),
                filled(typed.employer()),
                filled(typed.creditCode()).toUpperCase(java.util.Locale.ROOT),
                filled(typed.province()),
                Arrays.stream(Sector.values())
                        .filter(sector -> sector.name().equals(typed.sector()))
                        .findFirst()
                        .orElseThrow(() -> new Refused("reviews.refused.incomplete")),
                typed.chosen(),
                day(filled(typed.termUntil())));
    }

    private static String filled(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new Refused("reviews.refused.incomplete");
        }
        return text.strip();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("reviews.refused.incomplete");
        }
    }

    private void keepers() {
        if (!currentPerson.expect().isAnyOf(Role.CASE_OFFICER, Role.ADMINISTRATOR)) {
            throw new NotYours();
        }
    }
}
