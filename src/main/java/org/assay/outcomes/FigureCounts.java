package org.assay.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.outcomes.FigureTables.Checked;
import org.assay.outcomes.FigureTables.Stratum;
import org.assay.outcomes.Figures.Count;
import org.assay.outcomes.Figures.Coverage;
import org.assay.outcomes.Figures.Drawn;
import org.assay.outcomes.Figures.Pair;
import org.assay.outcomes.Figures.Punctual;
import org.assay.registers.ObjectKind;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.shared.WorkingDays;
import org.assay.visits.UnrecordedVisit;

/** Counts the figures of a year. @param recordDays working days within which a record is due (T18); {@code publishDays} a result (T19) */
record FigureCounts(int year, WorkingDays days, int recordDays, int publishDays, Instant now) {

    private static final int LAST_MONTH = 11;
    private static final int LAST_DAY = 10;

    /** Where and what kind. */
    private record Place(Province province, ObjectKind kind) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::province)
                    .thenComparing(Place::kind)
                    .compare(this, other);
        }
    }

    /** Objects of one class at a place. */
    private record Group(RiskClass riskClass, Place place) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return Comparator.comparing(Group::riskClass)
                    .thenComparing(Group::place)
                    .compare(this, other);
        }
    }

    private record Two(String first, String second) {}

    /** What is quota by the plan and the strata an object belongs to: of those alike in both, so many were drawn. */
    private record QuotaOf(UUID planId, String name) {}

    /** @param unrecorded visits by draw that were made in the year and are not on record */
    Figures of(List<Stratum> strata, List<Checked> visits, List<UnrecordedVisit> unrecorded, Punctual findings) {
        var drawn = drawn(strata);
        int drawnInAll = drawn.stream().mapToInt(Drawn::drawn).sum();
        return new Figures(
                drawn,
                Evenness.of(quotas(strata)),
                coverage(strata, visits),
                pairs(visits),
                List.of(
                        recorded(visits, unrecorded),
                        published(visits, unrecorded),
                        done(visits, drawnInAll),
                        findings),
                results(visits),
                (int) strata.stream()
                        .filter(each -> !each.open())
                        .map(Stratum::planId)
                        .distinct()
                        .count());
    }

    private static List<Evenness.Quota> quotas(List<Stratum> strata) {
        Map<QuotaOf, Map<Place, Evenness.Cell>> cells = new LinkedHashMap<>();
        strata.forEach(each -> cells.computeIfAbsent(new QuotaOf(each.planId(), each.name()), quota -> new TreeMap<>())
                .merge(
                        new Place(each.province(), each.kind()),
                        new Evenness.Cell(each.pool(), each.drawn()),
                        Evenness.Cell::with));
        return cells.values().stream()
                .map(places -> new Evenness.Quota(List.copyOf(places.values())))
                .toList();
    }

    private static List<Drawn> drawn(List<Stratum> strata) {
        var groups = strata.stream()
                .collect(Collectors.groupingBy(
                        each -> new Group(each.riskClass(), new Place(each.province(), each.kind())),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Drawn(
                        group.getKey().riskClass(),
                        group.getKey().place().province(),
                        group.getKey().place().kind(),
                        group.getValue().stream().mapToInt(Stratum::pool).sum(),
                        group.getValue().stream().mapToDouble(Stratum::expected).sum(),
                        group.getValue().stream().mapToInt(Stratum::drawn).sum()))
                .toList();
    }

    /** Plans draw from the same register: of several the one with the largest pool tells how much there is. */
    private static List<Coverage> coverage(List<Stratum> strata, List<Checked> visits) {
        Map<Place, Map<UUID, Integer>> pools = new TreeMap<>();
        strata.forEach(each -> pools.computeIfAbsent(new Place(each.province(), each.kind()), place -> new TreeMap<>())
                .merge(each.planId(), each.pool(), Integer::sum));
        Map<Place, Set<UUID>> checked = new TreeMap<>();
        visits.stream()
                .filter(visit -> visit.publishedAt() != null)
                .forEach(visit -> checked.computeIfAbsent(
                                new Place(visit.province(), visit.kind()), place -> new HashSet<>())
                        .add(visit.objectId()));
        var places = new TreeSet<>(pools.keySet());
        places.addAll(checked.keySet());
        return places.stream()
                .map(place -> new Coverage(
                        place.province(),
                        place.kind(),
                        pools.getOrDefault(place, Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0),
                        checked.getOrDefault(place, Set.of()).size()))
                .toList();
    }

    private static List<Pair> pairs(List<Checked> visits) {
        Map<Two, List<UUID>> together = new java.util.HashMap<>();
        for (var visit : visits) {
            var labels = visit.inspectors().stream().sorted().toList();
            for (int i = 0; i < labels.size(); i++) {
                for (int j = i + 1; j < labels.size(); j++) {
                    together.computeIfAbsent(new Two(labels.get(i), labels.get(j)), two -> new ArrayList<>())
                            .add(visit.objectId());
                }
            }
        }
        return together.entrySet().stream()
                .filter(pair -> pair.getValue().size() > 1)
                .map(pair -> new Pair(
                        pair.getKey().first(),
                        pair.getKey().second(),
                        pair.getValue().size(),
                        pair.getValue().size() - new HashSet<>(pair.getValue()).size()))
                .sorted(Comparator.comparing(Pair::sameObject)
                        .thenComparing(Pair::together)
                        .reversed()
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second))
                .toList();
    }

    /** A visit whose record is still missing counts as soon as it is due, and is never in time. */
    private Punctual recorded(List<Checked> visits, List<UnrecordedVisit> unrecorded) {
        long inTime = visits.stream()
                .filter(visit -> days.between(day(visit.leftAt()), day(visit.recordedAt())) <= recordDays)
                .count();
        long missing = unrecorded.stream()
                .filter(visit -> visit.recordDue().isBefore(now))
                .count();
        return new Punctual("T18", visits.size() + (int) missing, (int) inTime);
    }

    /** What is neither public nor due says nothing yet; without a record nothing can be public. */
    private Punctual published(List<Checked> visits, List<UnrecordedVisit> unrecorded) {
        var due = visits.stream()
                .filter(visit ->
                        visit.publishedAt() != null || visit.publishDue().isBefore(now))
                .toList();
        long inTime = due.stream()
                .filter(visit ->
                        visit.publishedAt() != null && !visit.publishedAt().isAfter(visit.publishDue()))
                .count();
        long missing = unrecorded.stream()
                .filter(visit -> WorkingCalendar.endOf(days.plus(visit.endedOn(), publishDays))
                        .isBefore(now))
                .count();
        return new Punctual("T19", due.size() + (int) missing, (int) inTime);
    }

    /** By 10 November all that was drawn in the year is to be done: recorded and published; until then nothing of it is due. */
    private Punctual done(List<Checked> visits, int drawn) {
        LocalDate lastDay = LocalDate.of(year, LAST_MONTH, LAST_DAY);
        Instant last = WorkingCalendar.endOf(lastDay);
        int done = (int) visits.stream()
                .filter(visit ->
                        visit.publishedAt() != null && !visit.publishedAt().isAfter(last))
                .count();
        return new Punctual("T22", Math.max(drawn, visits.size()), done, now.isAfter(last) ? null : lastDay);
    }

    private static List<Count> results(List<Checked> visits) {
        var counts = visits.stream()
                .filter(visit -> visit.publishedAt() != null)
                .collect(Collectors.groupingBy(visit -> visit.result().name(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue().intValue()))
                .sorted(Comparator.comparing(Count::times).reversed().thenComparing(Count::result))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
