package org.assay.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.catalogue.Catalogue;
import org.assay.catalogue.CertificateRow;
import org.assay.catalogue.OrganizationEntry;
import org.assay.people.NotYours;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as open data: the same certificates as on the pages, page by page. */
@RestController
@RequestMapping("/api/public/catalogue")
class CatalogueApi {

    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueApi(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Certificates as of a day, and the cursor of the next page, null on the last. */
    @Schema(name = "CataloguePage")
    record Page(
            LocalDate asOf,
            List<CertificateRow> certificates,
            @Nullable String next) {}

    /** Lists the certificates as they stood on a day, the newest entry first. */
    @GetMapping
    Page list(@ParameterObject CataloguePages.Filters filters, @RequestParam(defaultValue = "50") int size) {
        var day = dayOrToday(filters.asOf());
        var page = catalogue.page(filters.query(day, Math.max(1, Math.min(MOST, size))));
        return new Page(
                day, page.rows(), page.next() == null ? null : page.next().toString());
    }

    /**
     * Shows an organization with its certificates and their history up to a day.
     *
     * @param asOf the day; today when missing
     */
    @GetMapping("/organizations/{id}")
    OrganizationEntry organization(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return catalogue.organization(id, dayOrToday(asOf)).orElseThrow(NotYours::new);
    }

    private LocalDate dayOrToday(@Nullable LocalDate asOf) {
        return asOf == null ? WorkingCalendar.today(clock) : asOf;
    }
}
