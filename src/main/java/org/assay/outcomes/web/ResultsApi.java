package org.assay.outcomes.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.assay.outcomes.PublishedResult;
import org.assay.outcomes.Results;
import org.assay.people.NotYours;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published results as open data, page by page: the same fields as on the pages. */
@RestController
@RequestMapping("/api/public/results")
class ResultsApi {

    private static final int MOST = 200;

    private final Results results;

    ResultsApi(Results results) {
        this.results = results;
    }

    /** Results, the newest first, and the cursor of the next page, null on the last. */
    @Schema(name = "ResultPage")
    record Page(List<PublishedResult> results, @Nullable String next) {}

    /** One result with its findings and the trail of its corrections. */
    @Schema(name = "Result")
    record One(
            PublishedResult result, List<PublishedResult.Line> findings, List<PublishedResult.Corrected> corrections) {}

    /** Lists the published results, the newest first. */
    @GetMapping
    Page list(@ParameterObject ResultFilters filters, @RequestParam(defaultValue = "50") int size) {
        var page = results.page(filters.query(Math.max(1, Math.min(MOST, size))));
        return new Page(page.rows(), page.next() == null ? null : page.next().toString());
    }

    /** Shows a published result with its findings and the trail of its corrections. */
    @GetMapping("/{id}")
    One show(@PathVariable UUID id) {
        return new One(results.find(id).orElseThrow(NotYours::new), results.lines(id), results.corrections(id));
    }
}
