package org.assay.registers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.registers.Answering;
import org.assay.registers.ChangeRow;
import org.assay.registers.Column;
import org.assay.registers.Entry;
import org.assay.registers.InvalidRow;
import org.assay.registers.Keeping;
import org.assay.registers.Problem;
import org.assay.registers.Problems;
import org.assay.registers.Register;
import org.assay.registers.StaleRow;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which inspection officers enter and change rows; nothing typed is lost. */
@Controller
@RequestMapping("/registers/{register}")
class KeepingPages {

    private final Keeping keeping;
    private final Answering answering;
    private final Problems problems;
    private final CurrentPerson currentPerson;
    private final java.time.Clock clock;

    KeepingPages(
            Keeping keeping,
            Answering answering,
            Problems problems,
            CurrentPerson currentPerson,
            java.time.Clock clock) {
        this.keeping = keeping;
        this.answering = answering;
        this.problems = problems;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable String register, Model model, Locale locale) {
        var which = kept(register);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("riskClass", "B");
        typed.put("complaintUpheld", "no");
        typed.put("leads", "no");
        typed.put("cap", "12");
        typed.put("perYear", "1");
        typed.put("effectiveFrom", WorkingCalendar.today(clock).toString());
        currentPerson.find().map(actor -> actor.province()).ifPresent(own -> {
            typed.put("province", own);
            typed.put("region", own);
        });
        return form(which, null, 0, typed, List.of(), List.of(), model, locale);
    }

    @PostMapping
    String enter(
            @PathVariable String register,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var which = kept(register);
        var typed = typed(which, sent);
        try {
            return shown(which, keeping.enter(which, typed));
        } catch (InvalidRow invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(which, null, 0, typed, invalid.problems(), List.of(), model, locale);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String register, @PathVariable UUID id, Model model, Locale locale) {
        var which = kept(register);
        var entry = changeable(which, id);
        var typed = new LinkedHashMap<>(entry.values());
        if (which == Register.MATTERS) {
            typed.put("effectiveFrom", WorkingCalendar.today(clock).toString());
        }
        return form(which, entry, entry.version(), typed, List.of(), List.of(), model, locale);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String register,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var which = kept(register);
        var entry = changeable(which, id);
        var typed = typed(which, sent);
        if (which == Register.MATTERS && sameButDay(typed, entry)) {
            typed.put("effectiveFrom", entry.value("effectiveFrom"));
        }
        which.asked().stream()
                .filter(column -> which.isFixed(column.name()))
                .forEach(column -> typed.remove(column.name()));
        try {
            return shown(which, keeping.change(which, id, version, typed));
        } catch (InvalidRow invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(which, entry, version, typed, invalid.problems(), List.of(), model, locale);
        } catch (StaleRow stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(which, entry, entry.version(), typed, List.of(), stale.since(), model, locale);
        }
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable String register,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String reason) {
        var which = kept(register);
        return shown(which, keeping.move(which, id, active, reason));
    }

    /** Whose agents answer for an object. */
    @PostMapping("/{id}/organization")
    String link(
            @PathVariable String register, @PathVariable UUID id, @RequestParam(defaultValue = "") String creditCode) {
        if (kept(register) != Register.OBJECTS) {
            throw new NotYours();
        }
        return shown(Register.OBJECTS, answering.link(id, creditCode));
    }

    private String form(
            Register register,
            @Nullable Entry entry,
            long version,
            Map<String, String> typed,
            List<Problem> found,
            List<ChangeRow> since,
            Model model,
            Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        found.forEach(problem ->
                errors.merge(problem.column(), problems.sentence(problem, locale), (one, two) -> one + " " + two));
        model.addAttribute("register", register);
        model.addAttribute("entry", entry);
        model.addAttribute("version", version);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("since", since);
        return "registers/edit";
    }

    /** What came from the form: a box that is not ticked and a list without a tick say nothing, which is an answer. */
    private static Map<String, String> typed(Register register, MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Column column : register.asked()) {
            typed.put(
                    column.name(),
                    sent.getOrDefault(column.name(), List.of()).stream()
                            .sorted()
                            .collect(Collectors.joining(";")));
        }
        typed.put(Register.REASON, String.join(" ", sent.getOrDefault(Register.REASON, List.of())));
        return typed;
    }

    /** A matter saved without a change is no new version, although the form proposes a new day. */
    private static boolean sameButDay(Map<String, String> typed, Entry entry) {
        return entry.values().entrySet().stream()
                .filter(value -> !value.getKey().equals("effectiveFrom")
                        && !value.getKey().equals("code"))
                .allMatch(value -> value.getValue().equals(typed.get(value.getKey())));
    }

    private Entry changeable(Register register, UUID id) {
        var entry = keeping.expect(register, id);
        if (!keeping.mayChange(register, entry)) {
            throw new NotYours();
        }
        return entry;
    }

    /** Visitors are asked to sign in, everybody but its keepers finds nothing here. */
    private Register kept(String register) {
        var which = RegisterPages.expect(register);
        if (currentPerson.find().isEmpty()) {
            throw new AccessDeniedException("Sign in first");
        }
        if (!keeping.mayKeep(which)) {
            throw new NotYours();
        }
        return which;
    }

    private static String shown(Register register, Entry entry) {
        return "redirect:/registers/" + register.code() + "/" + entry.id();
    }
}
