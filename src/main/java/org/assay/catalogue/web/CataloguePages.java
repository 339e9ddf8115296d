package org.assay.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.catalogue.Catalogue;
import org.assay.catalogue.CatalogueQuery;
import org.assay.catalogue.CertificateRow;
import org.assay.catalogue.CertificateStatus;
import org.assay.ledger.Proofs;
import org.assay.people.NotYours;
import org.assay.shared.Csv;
import org.assay.shared.Field;
import org.assay.shared.Level;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The catalogue for everybody: search, entries that keep their address, and any day of the past. */
@Controller
@RequestMapping("/catalogue")
class CataloguePages {

    private static final int PAGE = 50;
    private static final int FILE_PAGE = 500;
    private static final int FILE_ROWS = 5_000;

    private final Catalogue catalogue;
    private final Proofs proofs;
    private final MessageSource messages;
    private final Clock clock;

    CataloguePages(Catalogue catalogue, Proofs proofs, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.proofs = proofs;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The filters as they stand in the address.
     *
     * @param q words of the certificate or the organization, or a social credit code
     * @param field code of the field
     * @param level code of the level
     * @param status standing of the certificate
     * @param batch number of the batch or round
     * @param province six-digit code of the organization's province; {@code unrecorded} for those entered as seed data without one
     * @param asOf the day to look at, today when missing
     * @param after the next of the page before
     */
    record Filters(
            @Nullable String q,
            @Nullable String field,
            @Nullable String level,
            @Nullable CertificateStatus status,
            @Nullable String batch,
            @Nullable String province,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate asOf,

            @Nullable String after) {

        CatalogueQuery query(LocalDate day, int size) {
            return new CatalogueQuery(
                    filled(q),
                    filled(field),
                    filled(level),
                    status,
                    filled(batch),
                    filled(province),
                    day,
                    CatalogueQuery.Cursor.of(after),
                    size);
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping
    String list(Filters filters, Model model) {
        var query = filters.query(dayOrToday(filters.asOf()), PAGE);
        model.addAttribute("query", query);
        model.addAttribute("page", catalogue.page(query));
        model.addAttribute("batches", catalogue.batches());
        model.addAttribute("fields", List.of(Field.values()));
        model.addAttribute("levels", List.of(Level.values()));
        model.addAttribute("provinces", List.of(Province.values()));
        model.addAttribute("statuses", List.of(CertificateStatus.values()));
        model.addAttribute("past", filters.asOf());
        return "catalogue/list";
    }

    /** The first 5,000 certificates of the same question as a file. */
    @GetMapping(value = "/list.csv", produces = "text/csv")
    void file(Filters filters, Locale locale, HttpServletResponse response) throws IOException {
        var query = filters.query(dayOrToday(filters.asOf()), FILE_PAGE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"catalogue-" + query.asOf() + ".csv\"");
        var csv = new Csv(response.getWriter());
        csv.row(List.of(
                        "certificate",
                        "organization",
                        "field",
                        "levels",
                        "batch",
                        "status",
                        "from",
                        "until",
                        "agreement",
                        "recorded",
                        "link")
                .stream()
                .map(column -> text("catalogue." + column, locale))
                .toArray());
        for (int written = 0; written < FILE_ROWS; written += FILE_PAGE) {
            var page = catalogue.page(query);
            for (var row : page.rows()) {
                line(csv, row, locale);
            }
            if (page.next() == null) {
                return;
            }
            query = query.from(page.next(), FILE_PAGE);
        }
    }

    private void line(Csv csv, CertificateRow row, Locale locale) throws IOException {
        csv.row(
                row.name(),
                row.organization(),
                row.field() == null ? null : text("fields." + row.field(), locale),
                row.levels().stream()
                        .map(level -> text("levels." + level, locale))
                        .toList(),
                row.batch(),
                text("catalogue.status." + row.status(), locale),
                row.validFrom(),
                row.validUntil(),
                row.agreementNumber(),
                row.recordedOn(),
                link("/catalogue/certificates/", row.id()));
    }

    @GetMapping("/organizations/{id}")
    String organization(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        var entry = catalogue.organization(id, dayOrToday(asOf)).orElseThrow(NotYours::new);
        model.addAttribute("entry", entry);
        model.addAttribute("province", entry.province() == null ? null : Province.of(entry.province()));
        return entryPage("organization", id, asOf, model);
    }

    @GetMapping("/certificates/{id}")
    String certificate(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        var day = dayOrToday(asOf);
        model.addAttribute("certificate", catalogue.certificate(id, day).orElseThrow(NotYours::new));
        model.addAttribute("history", catalogue.history(id, day));
        model.addAttribute(
                "proof",
                catalogue
                        .caseOf(id)
                        .flatMap(caseId -> proofs.latest(caseId, "certificate-listed"))
                        .orElse(null));
        return entryPage("certificate", id, asOf, model);
    }

    private String entryPage(String kind, UUID id, @Nullable LocalDate asOf, Model model) {
        model.addAttribute("day", dayOrToday(asOf));
        model.addAttribute("past", asOf);
        model.addAttribute("path", "/catalogue/" + kind + "s/" + id);
        model.addAttribute("link", link("/catalogue/" + kind + "s/", id));
        return "catalogue/" + kind;
    }

    private static String link(String path, UUID id) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path + id)
                .toUriString();
    }

    private LocalDate dayOrToday(@Nullable LocalDate asOf) {
        return asOf == null ? WorkingCalendar.today(clock) : asOf;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
