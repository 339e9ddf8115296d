package org.assay.announcements.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.assay.announcements.Announcements;
import org.assay.pages.Printer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The official papers on A4, for whoever may read them: everybody. */
@Controller
class PaperPrints {

    private final Announcements announcements;
    private final PaperText text;
    private final Printer printer;

    PaperPrints(Announcements announcements, PaperText text, Printer printer) {
        this.announcements = announcements;
        this.text = text;
        this.printer = printer;
    }

    @GetMapping("/announcements/{id}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        var paper = announcements.expectPublic(id);
        var locale = LocaleContextHolder.getLocale();
        String date = paper.issuedOn() == null ? "" : " · " + paper.issuedOn();
        var sheet = new Printer.Sheet(
                "announcements/show",
                "paper",
                paper.title(locale),
                paper.documentNumber() + " · " + paper.issuer(locale) + date,
                "/announcements/" + id);
        return printer.file(sheet, text.of(paper, Set.of()), paper.documentNumber());
    }

    /** The very text whose hash stands on the record. */
    @GetMapping("/announcements/{id}/paper.json")
    ResponseEntity<byte[]> text(@PathVariable UUID id) {
        var name = ContentDisposition.attachment().filename("paper.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(announcements.canonicalText(id).getBytes(StandardCharsets.UTF_8));
    }
}
