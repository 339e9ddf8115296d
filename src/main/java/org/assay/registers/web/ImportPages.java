package org.assay.registers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.registers.Imports;
import org.assay.registers.Keeping;
import org.assay.registers.Problems;
import org.assay.registers.Register;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The way of a workbook into a register: brought, looked at row by row, taken in; it is brought once only. */
@Controller
@RequestMapping("/registers")
class ImportPages {

    private final Imports imports;
    private final Keeping keeping;
    private final Problems problems;
    private final CurrentPerson currentPerson;
    private final Words words;

    ImportPages(Imports imports, Keeping keeping, Problems problems, CurrentPerson currentPerson, Words words) {
        this.imports = imports;
        this.keeping = keeping;
        this.problems = problems;
        this.currentPerson = currentPerson;
        this.words = words;
    }

    @GetMapping("/{register}/import")
    String bring(@PathVariable String register, Model model) {
        return uploadPage(kept(register), null, model);
    }

    @PostMapping("/{register}/import")
    String brought(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var which = kept(register);
        try {
            byte[] content = file == null ? new byte[0] : file.getBytes();
            String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return "redirect:/registers/imports/" + imports.upload(which, name, content);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return uploadPage(which, words.of(refused.key(), refused.args()), model);
        }
    }

    @GetMapping("/imports/{id}")
    String look(@PathVariable UUID id, Model model, Locale locale) {
        return planPage(id, null, model, locale);
    }

    @PostMapping("/imports/{id}")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        signedIn();
        try {
            imports.confirm(id, seen, goodRowsOnly);
            return "redirect:/registers/imports/" + id;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return planPage(id, words.of(refused.key(), refused.args()), model, locale);
        }
    }

    /** The rows that cannot be taken, as they came, with what is wrong. */
    @GetMapping("/imports/{id}/problems.xlsx")
    void problems(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        signedIn();
        var upload = imports.expect(id);
        if (upload.isDone()) {
            throw new NotYours();
        }
        RegisterPages.attach(upload.register().code() + "-problems.xlsx", response);
        imports.problems(id, locale, response.getOutputStream());
    }

    private String uploadPage(Register register, @Nullable String problem, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("problem", problem);
        return "registers/import";
    }

    private String planPage(UUID id, @Nullable String problem, Model model, Locale locale) {
        signedIn();
        var upload = imports.expect(id);
        model.addAttribute("upload", upload);
        model.addAttribute("register", upload.register());
        model.addAttribute("problem", problem);
        model.addAttribute("problems", problems);
        model.addAttribute("locale", locale);
        model.addAttribute("plan", upload.isDone() ? null : imports.plan(id));
        return "registers/plan";
    }

    private Register kept(String register) {
        var which = RegisterPages.expect(register);
        signedIn();
        if (!keeping.mayKeep(which)) {
            throw new NotYours();
        }
        return which;
    }

    private void signedIn() {
        if (currentPerson.find().isEmpty()) {
            throw new AccessDeniedException("Sign in first");
        }
    }
}
