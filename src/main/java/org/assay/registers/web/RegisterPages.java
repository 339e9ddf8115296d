package org.assay.registers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.registers.ChangeRow;
import org.assay.registers.Entry;
import org.assay.registers.Keeping;
import org.assay.registers.Register;
import org.assay.registers.RegisterFiles;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The three registers for everybody: lists with filters, each row with its history, and the whole as a workbook. */
@Controller
@RequestMapping("/registers")
class RegisterPages {

    private static final int PAGE = 50;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Keeping keeping;
    private final RegisterFiles files;
    private final Organizations organizations;
    private final People people;
    private final Clock clock;

    RegisterPages(Keeping keeping, RegisterFiles files, Organizations organizations, People people, Clock clock) {
        this.keeping = keeping;
        this.files = files;
        this.organizations = organizations;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String registers() {
        return "redirect:/registers/matters";
    }

    @GetMapping("/{register}")
    String list(@PathVariable String register, RegisterFilters filters, Model model) {
        var which = expect(register);
        var query = filters.query(PAGE);
        var page = keeping.page(which, query);
        model.addAttribute("register", which);
        model.addAttribute("registers", Register.values());
        model.addAttribute("query", query);
        model.addAttribute("page", page);
        model.addAttribute("mayKeep", keeping.mayKeep(which));
        return "registers/list";
    }

    @GetMapping("/{register}/{id}")
    String show(@PathVariable String register, @PathVariable UUID id, Model model) {
        var which = expect(register);
        var entry = keeping.expect(which, id);
        List<ChangeRow> history = keeping.history(id);
        model.addAttribute("register", which);
        model.addAttribute("entry", entry);
        model.addAttribute("history", history);
        model.addAttribute("names", names(history));
        model.addAttribute("versions", which == Register.MATTERS ? keeping.versions(id) : List.of());
        model.addAttribute("mayChange", mayChange(which, entry));
        model.addAttribute("answers", answers(entry));
        return "registers/show";
    }

    @GetMapping(value = "/{register}/export.xlsx", produces = WORKBOOK)
    void export(@PathVariable String register, RegisterFilters filters, Locale locale, HttpServletResponse response)
            throws IOException {
        var which = expect(register);
        attach(which.code() + "-" + WorkingCalendar.today(clock) + ".xlsx", response);
        files.export(which, filters.query(PAGE), locale, response.getOutputStream());
    }

    @GetMapping(value = "/{register}/template.xlsx", produces = WORKBOOK)
    void template(@PathVariable String register, Locale locale, HttpServletResponse response) throws IOException {
        var which = expect(register);
        attach(which.code() + "-template.xlsx", response);
        files.template(which, locale, response.getOutputStream());
    }

    /** Who sees everything of a row need not be who keeps it: the state's auditors read, and change nothing. */
    private boolean mayChange(Register register, Entry entry) {
        return keeping.mayKeep(register) && keeping.mayChange(register, entry);
    }

    /** The organization whose agents answer for the object; null while nobody does. */
    private @Nullable String answers(Entry entry) {
        UUID organization = entry.organizationId();
        return organization == null
                ? null
                : organizations.find(organization).map(Organization::name).orElse(null);
    }

    private java.util.Map<UUID, String> names(List<ChangeRow> history) {
        var actors =
                history.stream().map(ChangeRow::actor).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.byId(actors).entrySet().stream()
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey, person -> person.getValue().name()));
    }

    static void attach(String name, HttpServletResponse response) {
        response.setContentType(WORKBOOK);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** @throws NotYours when there is no such register */
    static Register expect(@Nullable String register) {
        return Register.find(String.valueOf(register)).orElseThrow(NotYours::new);
    }
}
