package org.assay.outcomes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.outcomes.FigureTables;
import org.assay.outcomes.FigureTables.Level;
import org.assay.outcomes.Figures;
import org.assay.outcomes.Overdue;
import org.assay.outcomes.Results;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Csv;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a year's checks: tables for everybody, charts drawn from them, and each table as a file. */
@Controller
@RequestMapping("/results/figures")
class FigurePages {

    private final FigureTables figures;
    private final Overdue overdue;
    private final Results results;
    private final FigureCharts charts;
    private final Words words;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    FigurePages(
            FigureTables figures,
            Overdue overdue,
            Results results,
            FigureCharts charts,
            Words words,
            CurrentPerson currentPerson,
            Clock clock) {
        this.figures = figures;
        this.overdue = overdue;
        this.results = results;
        this.charts = charts;
        this.words = words;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Whoever sees a sealed draw whole. */
    private boolean isOfficial() {
        return currentPerson
                .find()
                .filter(actor -> actor.isAnyOf(Role.INSPECTION_OFFICER, Role.APPROVER, Role.AUDITOR))
                .isPresent();
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String level,
            Model model) {
        var years = new ArrayList<>(results.years());
        int today = WorkingCalendar.today(clock).getYear();
        if (!years.contains(today)) {
            years.add(0, today);
        }
        var wanted = ResultFilters.number(year);
        int shown = wanted == null ? years.get(0) : wanted;
        var at = ResultFilters.one(Level.class, level);
        var late = overdue.now();
        var counted = figures.of(shown, at, isOfficial(), late.unrecorded());
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("level", at);
        model.addAttribute("levels", Level.values());
        model.addAttribute("figures", counted);
        model.addAttribute("charts", charts.of(counted));
        model.addAttribute("overdue", late);
        return "outcomes/figures";
    }

    /** One table as a file: strata, coverage, pairs, punctuality or results. */
    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String level,
            HttpServletResponse response)
            throws IOException {
        var wanted = ResultFilters.number(year);
        int shown = wanted == null ? WorkingCalendar.today(clock).getYear() : wanted;
        var rows = rows(
                table,
                figures.of(
                        shown,
                        ResultFilters.one(Level.class, level),
                        isOfficial(),
                        overdue.now().unrecorded()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table + "-" + shown + ".csv\"");
        try (var writer = new java.io.OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var csv = new Csv(writer);
            for (var row : rows) {
                csv.row(row);
            }
        }
    }

    private List<Object[]> rows(String table, Figures counted) {
        var locale = LocaleContextHolder.getLocale();
        var rows = new ArrayList<Object[]>();
        switch (table) {
            case "strata" -> {
                rows.add(heads("class", "province", "kind", "pool", "expected", "drawn"));
                counted.strata()
                        .forEach(each -> rows.add(new Object[] {
                            each.riskClass(),
                            each.province().in(locale),
                            kind(each.kind().name()),
                            each.pool(),
                            each.expected(),
                            each.drawn()
                        }));
            }
            case "coverage" -> {
                rows.add(heads("province", "kind", "pool", "checked", "share"));
                counted.coverage()
                        .forEach(each -> rows.add(new Object[] {
                            each.province().in(locale),
                            kind(each.kind().name()),
                            each.pool(),
                            each.checked(),
                            each.share()
                        }));
            }
            case "pairs" -> {
                rows.add(heads("first", "second", "together", "same-object"));
                counted.pairs()
                        .forEach(each -> rows.add(
                                new Object[] {each.first(), each.second(), each.together(), each.sameObject()}));
            }
            case "punctuality" -> {
                rows.add(heads("duty", "due", "in-time", "share"));
                counted.punctuality()
                        .forEach(each -> rows.add(new Object[] {
                            words.of("outcomes.duty." + each.code()),
                            each.due(),
                            each.inTime(),
                            each.isRunning() ? words.of("outcomes.figures.not-yet-due") : each.share()
                        }));
            }
            case "results" -> {
                rows.add(heads("result", "times"));
                counted.results()
                        .forEach(each ->
                                rows.add(new Object[] {words.of("outcomes.result." + each.result()), each.times()}));
            }
            default -> throw new NotYours();
        }
        return rows;
    }

    private Object[] heads(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> words.of("outcomes.figures." + name))
                .toArray();
    }

    private String kind(String name) {
        return words.of("outcomes.object-kind." + name);
    }
}
