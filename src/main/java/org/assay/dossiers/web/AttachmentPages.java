package org.assay.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.pages.Words;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Section K: files by kind; what is refused is said beside its kind, the others of the same choice are kept. */
@Controller
@RequestMapping("/dossiers/{id}/documents")
class AttachmentPages {

    private final Dossiers dossiers;
    private final SectionDesk desk;
    private final Words words;

    AttachmentPages(Dossiers dossiers, SectionDesk desk, Words words) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    String attach(
            @PathVariable UUID id,
            @RequestParam(name = "kind") String code,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var kind = DocumentKind.find(code).orElseThrow(NotYours::new);
        var chosen = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .isEmpty())
                .toList();
        var errors = new ArrayList<String>();
        if (chosen.isEmpty()) {
            errors.add(words.of("dossiers.attach.no-file"));
        }
        for (var file : chosen) {
            try (var content = file.getInputStream()) {
                dossiers.attach(new DossierId(id), kind, Objects.requireNonNull(file.getOriginalFilename()), content);
            } catch (Refused refused) {
                errors.add(words.of(refused.key(), refused.args()));
            }
        }
        return errors.isEmpty()
                ? "redirect:/dossiers/" + id + "/edit/K#" + kind.code()
                : again(id, kind.code(), errors, model, response);
    }

    @PostMapping("/{file}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID file, Model model, HttpServletResponse response) {
        try {
            dossiers.detach(new DossierId(id), file);
        } catch (Refused refused) {
            String page = again(id, null, List.of(), model, response);
            model.addAttribute("refused", refused);
            return page;
        }
        return "redirect:/dossiers/" + id + "/edit/K";
    }

    private String again(
            UUID id, @Nullable String kind, List<String> errors, Model model, HttpServletResponse response) {
        response.setStatus(kind == null ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        desk.lay(desk.expectWhole(id), Section.K, model);
        model.addAttribute("form", null);
        model.addAttribute("justSaved", false);
        model.addAttribute("uploadKind", kind);
        model.addAttribute("uploadErrors", errors);
        return "dossiers/edit";
    }
}
