package org.assay.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.SectionState;
import org.assay.dossiers.WholeDossier;
import org.assay.forms.Form;
import org.assay.forms.Forms;
import org.assay.forms.Problem;
import org.assay.pages.Words;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a dossier, one section a page; whatever was typed is kept, right or wrong. */
@Controller
@RequestMapping("/dossiers/{id}/edit")
class SectionPages {

    private static final String STALE = "dossiers.refused.stale";

    private final Dossiers dossiers;
    private final SectionDesk desk;
    private final Forms forms;
    private final Words words;

    SectionPages(Dossiers dossiers, SectionDesk desk, Forms forms, Words words) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String edit(@PathVariable UUID id) {
        return "redirect:/dossiers/" + desk.expectOwn(id).id() + "/edit/A";
    }

    @GetMapping("/{section}")
    String show(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String check,
            Model model) {
        var which = section(section);
        return check == null ? read(desk.expectWhole(id), which, saved != null, model) : checked(id, which, model);
    }

    private String read(WholeDossier whole, Section section, boolean saved, Model model) {
        if (!whole.dossier().status().isEditable()) {
            return "redirect:/dossiers/" + whole.dossier().id();
        }
        var stored = desk.lay(whole, section, model);
        page(section, stored.orElse(null), model);
        // What is wrong is said whenever the section is opened; what is missing only to who has just saved.
        stored.ifPresent(
                any -> model.addAttribute("problems", saved ? any.problems() : SectionState.wrong(any.problems())));
        model.addAttribute("justSaved", saved);
        return "dossiers/edit";
    }

    /** With what the check finds in this section, beside the fields; contradictions between sections as well. */
    private String checked(UUID id, Section section, Model model) {
        var checked = desk.expectChecked(id);
        if (!checked.dossier().status().isEditable()) {
            return "redirect:/dossiers/" + id;
        }
        var stored = desk.lay(checked.whole(), checked.round(), section, model);
        page(section, stored.orElse(null), model);
        if (section.isForm()) {
            model.addAttribute(
                    "problems",
                    checked.findings().stream()
                            .filter(finding -> finding.section() == section && finding.isError())
                            .map(finding -> new Problem(finding.path(), finding.key(), finding.args()))
                            .toList());
        }
        return "dossiers/edit";
    }

    @PostMapping("/{section}")
    String save(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var which = section(section);
        var answers = Forms.read(form(which), fields);
        try {
            var saved = dossiers.save(new DossierId(id), which, answers.values(), version(fields));
            if (answers.isRowChange()) {
                desk.lay(desk.expectWhole(id), which, model);
                page(which, answers.values(), saved.version(), model);
                return "dossiers/edit";
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(id, which, answers.values(), refused, model);
        }
        var next = SectionDesk.neighbour(which, 1);
        boolean stay = next == null || !"next".equals(fields.getFirst("_then"));
        return "redirect:/dossiers/" + id + "/edit/" + (stay ? which + "?saved" : next);
    }

    /** Shows what was typed once more, beside the state that somebody else saved meanwhile; saving again replaces it. */
    private String again(UUID id, Section section, Map<String, Object> typed, Refused refused, Model model) {
        var newer = desk.lay(desk.expectWhole(id), section, model).orElse(null);
        page(section, typed, newer == null ? 0 : newer.version(), model);
        boolean stale = refused.key().equals(STALE) && newer != null;
        model.addAttribute("newer", stale ? newer : null);
        model.addAttribute("newerBy", stale ? model.getAttribute("savedBy") : null);
        model.addAttribute("refused", stale ? null : refused);
        return "dossiers/edit";
    }

    /** What the browser is told after it saved by itself. */
    record Saved(String section, long version, String label, String badge, String sentence) {}

    /** Why it could not be saved. */
    record NotSaved(String sentence) {}

    @PostMapping("/{section}/autosave")
    ResponseEntity<?> autosave(
            @PathVariable UUID id, @PathVariable String section, @RequestParam MultiValueMap<String, String> fields) {
        var which = section(section);
        var answers = Forms.read(form(which), fields).values();
        try {
            return ResponseEntity.ok(saved(dossiers.save(new DossierId(id), which, answers, version(fields))));
        } catch (Refused refused) {
            String sentence = refused.key().equals(STALE)
                    ? words.of("dossiers.edit.stale.auto")
                    : words.of(refused.key(), refused.args());
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new NotSaved(sentence));
        }
    }

    private Saved saved(SectionAnswers saved) {
        var line = SectionLine.of(saved);
        String minute = words.minute(saved.savedAt());
        return new Saved(
                saved.section().name(),
                saved.version(),
                words.of("dossiers.section-state." + line.state()),
                line.badge(),
                words.of("dossiers.edit.saved-at", minute.substring(minute.indexOf(' ') + 1)));
    }

    private void page(Section section, @Nullable SectionAnswers stored, Model model) {
        page(section, stored == null ? Map.of() : stored.answers(), stored == null ? 0 : stored.version(), model);
    }

    private void page(Section section, Map<String, Object> answers, long version, Model model) {
        model.addAttribute("form", section.isForm() ? form(section) : null);
        model.addAttribute("answers", answers);
        model.addAttribute("version", version);
        model.addAttribute("problems", List.<Problem>of());
        model.addAttribute("justSaved", false);
        model.addAttribute("newer", null);
        model.addAttribute("refused", null);
        model.addAttribute("uploadKind", null);
    }

    private Form form(Section section) {
        if (!section.isForm()) {
            throw new NotYours();
        }
        return forms.named(section.form());
    }

    static Section section(String code) {
        try {
            return Section.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw new NotYours();
        }
    }

    private static long version(MultiValueMap<String, String> fields) {
        try {
            return Long.parseLong(String.valueOf(fields.getFirst("_version")));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
