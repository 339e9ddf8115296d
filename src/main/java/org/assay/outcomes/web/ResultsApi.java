package org.assay.outcomes.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.assay.outcomes.PublishedResult;
import org.assay.outcomes.ResultProofs;
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
    private final ResultProofs proofs;

    ResultsApi(Results results, ResultProofs proofs) {
        this.results = results;
        this.proofs = proofs;
    }

    /** Results, the newest first, and the cursor of the next page, null on the last. */
    @Schema(name = "ResultPage")
    record Page(List<PublishedResult> results, @Nullable String next) {}

    /**
     * One result with its findings and the trail of its corrections.
     *
     * @param departures what is shown otherwise than the tamper-evident record has it; empty when the two agree
     */
    @Schema(name = "Result")
    record One(
            PublishedResult result,
            List<PublishedResult.Line> findings,
            List<PublishedResult.Corrected> corrections,
            List<String> departures) {}

    /** Lists the published results, the newest first. */
    @GetMapping
    Page list(@ParameterObject ResultFilters filters, @RequestParam(defaultValue = "50") int size) {
        var page = results.page(filters.query(Math.max(1, Math.min(MOST, size))));
        return new Page(page.rows(), page.next() == null ? null : page.next().toString());
    }

    /** Shows a published result with its findings and the trail of its corrections. */
    @GetMapping("/{id}")
    One show(@PathVariable UUID id) {
        var result = results.find(id).orElseThrow(NotYours::new);
        var lines = results.lines(id);
        var corrections = results.corrections(id);
        return new One(
                result,
                lines,
                corrections,
                proofs.of(result, lines, corrections).departures());
    }
}
