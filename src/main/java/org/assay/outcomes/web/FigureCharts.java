package org.assay.outcomes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.outcomes.Figures;
import org.assay.pages.Words;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the browser draws charts from; the tables below them say the same. */
@Component
class FigureCharts {

    /** More bars than this cannot be read. */
    private static final int MOST_BARS = 32;

    private final Words words;
    private final JsonMapper json = JsonMapper.builder().build();

    FigureCharts(Words words) {
        this.words = words;
    }

    /** A bar chart. @param unit what the numbers count, written at the axis */
    record Chart(List<String> labels, List<Series> series, String unit) {}

    /** Bars of one colour. */
    record Series(String label, List<Double> values) {}

    /** Each chart as JSON, by the name of its table. */
    Map<String, String> of(Figures figures) {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("strata", json.writeValueAsString(strata(figures)));
        charts.put("coverage", json.writeValueAsString(coverage(figures)));
        charts.put("punctuality", json.writeValueAsString(punctuality(figures)));
        charts.put("results", json.writeValueAsString(results(figures)));
        return charts;
    }

    /** By risk class; the table has the provinces. */
    private Chart strata(Figures figures) {
        Map<RiskClass, double[]> sums = new TreeMap<>();
        figures.strata().forEach(each -> {
            double[] sum = sums.computeIfAbsent(each.riskClass(), risk -> new double[2]);
            sum[0] += each.expected();
            sum[1] += each.drawn();
        });
        return new Chart(
                sums.keySet().stream().map(RiskClass::name).toList(),
                List.of(
                        new Series(
                                words.of("outcomes.figures.expected"),
                                sums.values().stream()
                                        .map(sum -> rounded(sum[0]))
                                        .toList()),
                        new Series(
                                words.of("outcomes.figures.drawn"),
                                sums.values().stream().map(sum -> sum[1]).toList())),
                words.of("outcomes.figures.objects"));
    }

    private Chart coverage(Figures figures) {
        Map<Province, int[]> sums = new TreeMap<>();
        figures.coverage().forEach(each -> {
            int[] sum = sums.computeIfAbsent(each.province(), province -> new int[2]);
            sum[0] += each.pool();
            sum[1] += each.checked();
        });
        var locale = LocaleContextHolder.getLocale();
        List<String> labels = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        sums.entrySet().stream().limit(MOST_BARS).forEach(each -> {
            labels.add(each.getKey().in(locale));
            shares.add(each.getValue()[0] == 0 ? 0 : rounded(100.0 * each.getValue()[1] / each.getValue()[0]));
        });
        return new Chart(
                labels,
                List.of(new Series(words.of("outcomes.figures.checked"), shares)),
                words.of("outcomes.figures.per-cent"));
    }

    /** What is not due yet, or never was, is neither in time nor late. */
    private Chart punctuality(Figures figures) {
        var due = figures.punctuality().stream()
                .filter(each -> !each.isRunning() && each.due() > 0)
                .toList();
        return new Chart(
                due.stream()
                        .map(each -> words.of("outcomes.duty." + each.code()))
                        .toList(),
                List.of(new Series(
                        words.of("outcomes.figures.in-time"),
                        due.stream().map(each -> rounded(each.share())).toList())),
                words.of("outcomes.figures.per-cent"));
    }

    private Chart results(Figures figures) {
        return new Chart(
                figures.results().stream()
                        .map(each -> words.of("outcomes.result." + each.result()))
                        .toList(),
                List.of(new Series(
                        words.of("outcomes.figures.times"),
                        figures.results().stream()
                                .map(each -> (double) each.times())
                                .toList())),
                words.of("outcomes.figures.checks"));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
