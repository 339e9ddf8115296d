package org.assay.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.people.Substitutions;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who stands in for whom: the list, recording another one, ending one before its time. */
@Controller
@RequestMapping("/admin/substitutions")
class SubstitutionPages {

    private final Substitutions substitutions;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    SubstitutionPages(Substitutions substitutions, People people, CurrentPerson currentPerson, Clock clock) {
        this.substitutions = substitutions;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** What was typed, so that a refusal does not lose it. */
    record Typed(
            @Nullable UUID absent,
            @Nullable UUID substitute,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    @ModelAttribute("mayChange")
    boolean mayChange() {
        return currentPerson.expect().is(Role.ADMINISTRATOR);
    }

    @GetMapping
    String list(Model model) {
        return list(new Typed(null, null, null, null), null, model);
    }

    @PostMapping
    String record(Typed typed, Model model, HttpServletResponse response) {
        try {
            if (typed.startsOn() == null || typed.endsOn() == null) {
                throw new Refused("people.refused.substitution-days");
            }
            substitutions.record(
                    official(typed.absent()), official(typed.substitute()), typed.startsOn(), typed.endsOn());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return list(typed, refused, model);
        }
        return "redirect:/admin/substitutions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id) {
        substitutions.end(id);
        return "redirect:/admin/substitutions";
    }

    private Person official(@Nullable UUID id) {
        return people.find(new PersonId(java.util.Objects.requireNonNullElse(id, new UUID(0, 0))))
                .orElseThrow(() -> new Refused("people.refused.no-such-person"));
    }

    private String list(Typed typed, @Nullable Refused refused, Model model) {
        model.addAttribute("substitutions", substitutions.list());
        model.addAttribute("today", WorkingCalendar.today(clock));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "officials",
                people.all().stream()
                        .filter(person -> person.isActive() && person.actor().isOfficial())
                        .sorted(Comparator.comparing(Person::name).thenComparing(Person::username))
                        .toList());
        return "admin/substitutions";
    }
}
