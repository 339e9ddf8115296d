package org.assay.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A round at a glance, for those who lead it.
 *
 * @param funnel how many candidates there are for each result, by its message key's end; {@code pending} for those under review
 * @param groups the letters of the score sheet's groups, in their order
 */
public record Overview(
        Round round,
        List<Candidacy> candidates,
        Ranking ranking,
        Map<String, Integer> funnel,
        List<Demand> demand,
        List<Day> arrivals,
        List<String> groups) {

    /**
     * What is wanted and what has come in one field on one track.
     *
     * @param line the total of the last one above the line, null when nobody is
     */
    public record Demand(
            Place place,
            int candidates,
            int recommended,
            @Nullable BigDecimal line,
            int unfilled) {}

    /** How many dossiers arrived on a day, in Beijing, and how many there were by its end. */
    public record Day(LocalDate day, int count, int soFar) {}

    static Overview of(Round round, List<Candidacy> candidates) {
        var ranking = Ranking.of(round.places(), candidates);
        return new Overview(
                round,
                candidates,
                ranking,
                funnel(candidates),
                demand(ranking, candidates),
                arrivals(candidates),
                groups(round));
    }

    /** The most dossiers that arrived on one day; the length of the longest bar. */
    public int busiestDay() {
        return arrivals.stream().mapToInt(Day::count).max().orElse(0);
    }

    /** Whom upheld objections took off the list. */
    public List<Candidacy> removed() {
        return candidates.stream().filter(Candidacy::removed).toList();
    }

    private static Map<String, Integer> funnel(List<Candidacy> candidates) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("pending", 0);
        for (var result : Conclusion.Result.values()) {
            counts.put(result.name(), 0);
        }
        candidates.forEach(each ->
                counts.merge(each.result() == null ? "pending" : each.result().name(), 1, Integer::sum));
        return counts;
    }

    private static List<Demand> demand(Ranking ranking, List<Candidacy> candidates) {
        List<Demand> rows = new ArrayList<>();
        for (var group : ranking.groups()) {
            long entered = candidates.stream()
                    .filter(each -> each.field() == group.field() && each.track() == group.track())
                    .count();
            BigDecimal line = group.lines().stream()
                    .filter(Ranking.Line::placed)
                    .map(each -> each.candidate().score())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            rows.add(new Demand(
                    new Place(group.field(), group.track(), group.places()),
                    (int) entered,
                    group.lines().size(),
                    line,
                    group.unfilled()));
        }
        return rows;
    }

    private static List<Day> arrivals(List<Candidacy> candidates) {
        Map<LocalDate, Long> byDay = candidates.stream()
                .map(each -> LocalDate.ofInstant(each.enteredAt(), WorkingCalendar.ZONE))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<Day> days = new ArrayList<>();
        int soFar = 0;
        for (var entry : byDay.entrySet()) {
            int count = entry.getValue().intValue();
            soFar += count;
            days.add(new Day(entry.getKey(), count, soFar));
        }
        return days;
    }

    private static List<String> groups(Round round) {
        return round.criteria().stream().map(RoundCriterion::group).distinct().toList();
    }
}
