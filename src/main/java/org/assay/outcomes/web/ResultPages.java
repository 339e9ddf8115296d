package org.assay.outcomes.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.outcomes.Overdue;
import org.assay.outcomes.PublishedResult;
import org.assay.outcomes.RectificationStatus;
import org.assay.outcomes.ResultProofs;
import org.assay.outcomes.Results;
import org.assay.pages.Printer;
import org.assay.pages.Words;
import org.assay.people.NotYours;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.visits.ResultClass;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The published results of checks, for everybody: the list, one as an official paper, and the same on A4. */
@Controller
@RequestMapping("/results")
class ResultPages {

    private static final int PAGE = 50;
    /** More rows than anybody reads. */
    private static final int MOST_OVERDUE = 500;

    private final Results results;
    private final Overdue overdue;
    private final ResultProofs proofs;
    private final Printer printer;
    private final Words words;

    ResultPages(Results results, Overdue overdue, ResultProofs proofs, Printer printer, Words words) {
        this.results = results;
        this.overdue = overdue;
        this.proofs = proofs;
        this.printer = printer;
        this.words = words;
    }

    @GetMapping
    String list(ResultFilters filters, Model model) {
        model.addAttribute("filters", filters);
        model.addAttribute("query", filters.query(PAGE));
        model.addAttribute("page", results.page(filters.query(PAGE)));
        model.addAttribute("years", results.years());
        model.addAttribute("overdue", overdue.now());
        model.addAttribute("provinces", Arrays.asList(Province.values()));
        model.addAttribute("kinds", Arrays.asList(ObjectKind.values()));
        model.addAttribute("classes", Arrays.asList(ResultClass.values()));
        model.addAttribute("rectifications", Arrays.asList(RectificationStatus.values()));
        return "outcomes/results";
    }

    /** What should be on record or public and is not. */
    @GetMapping("/overdue")
    String overdue(Model model) {
        model.addAttribute("overdue", overdue.now());
        model.addAttribute("most", MOST_OVERDUE);
        return "outcomes/overdue";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var result = expect(id);
        model.addAllAttributes(text(result));
        return "outcomes/result";
    }

    @GetMapping("/{id}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        var result = expect(id);
        var sheet = new Printer.Sheet(
                "outcomes/result",
                "paper",
                result.number() + " " + result.objectName(),
                result.number() + " · " + words.of("outcomes.paper.kind") + " · " + words.day(result.publishedAt()),
                "/results/" + id);
        return printer.file(sheet, text(result), result.number());
    }

    private PublishedResult expect(UUID id) {
        return results.find(id).orElseThrow(NotYours::new);
    }

    private Map<String, Object> text(PublishedResult result) {
        var text = new HashMap<String, Object>();
        text.put("result", result);
        var lines = results.lines(result.id());
        text.put("lines", lines);
        var corrections = results.corrections(result.id());
        text.put("corrections", corrections);
        text.put("proven", proofs.of(result, lines, corrections));
        return text;
    }
}
