package org.assay.draws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may sit together: seats go one by one to the best rank that no constraint stands against, and the last seats are
 * held for the minimums not yet reached.
 */
public record Quotas<T>(List<Constraint<T>> constraints, List<Minimum<T>> minimums) {
    /** The name under which a draw says that there were fewer candidates than seats. */
    public static final String SEATS = "seats";

    public Quotas {
        constraints = List.copyOf(constraints);
        minimums = List.copyOf(minimums);
    }

    /** Nothing asked but the rank. */
    public static <T> Quotas<T> none() {
        return new Quotas<>(List.of(), List.of());
    }

    /**
     * Fills the seats from candidates in rank order, then lists the reserve: the next who might serve on some panel.
     *
     * @param seats 0 or more; 0 gives nobody
     * @param reserves the most reserves to name, 0 or more
     */
    public Selection<T> select(List<T> ranked, int seats, int reserves) {
        return select(List.of(), ranked, seats, reserves);
    }

    /** The same beside those who already have a seat: so many seats more, lawful together with theirs. */
    public Selection<T> select(List<T> seated, List<T> ranked, int more, int reserves) {
        int seats = seated.size() + more;
        List<T> taken = new ArrayList<>(seated);
        List<T> open = new ArrayList<>(ranked);
        Map<T, String> reasons = new LinkedHashMap<>();
        // after each seat the walk begins again at the top: who was held back may fit once a minimum is reached
        while (taken.size() < seats) {
            Optional<T> found = first(open, taken, seats, reasons);
            if (found.isEmpty()) {
                break;
            }
            taken.add(found.get());
            open.remove(found.get());
            reasons.remove(found.get());
        }
        List<Selection.Skip<T>> skipped = new ArrayList<>();
        reasons.forEach((candidate, reason) -> skipped.add(new Selection.Skip<>(candidate, reason)));
        List<T> main = taken.subList(seated.size(), taken.size());
        return new Selection<>(main, reserve(open, reserves), skipped, unmet(open, taken, seats));
    }

    /** The first of the reserve who may join those who stay, so that the panel of so many seats is lawful again. */
    public Optional<T> replacement(List<T> staying, List<T> reserve, int seats) {
        return first(reserve, staying, seats, new LinkedHashMap<>());
    }

    private Optional<T> first(List<T> open, List<T> taken, int seats, Map<T, String> reasons) {
        for (T candidate : open) {
            Optional<String> objection = objection(candidate, taken, seats);
            if (objection.isEmpty()) {
                return Optional.of(candidate);
            }
            reasons.putIfAbsent(candidate, objection.get());
        }
        return Optional.empty();
    }

    private Optional<String> objection(T candidate, List<T> taken, int seats) {
        for (Constraint<T> constraint : constraints) {
            if (!constraint.allows().test(candidate, taken)) {
                return Optional.of(constraint.name());
            }
        }
        if (minimums.isEmpty()) {
            return Optional.empty();
        }
        List<T> then = new ArrayList<>(taken);
        then.add(candidate);
        List<Minimum<T>> missing = missing(then);
        int held = missing.stream().mapToInt(minimum -> minimum.missing(then)).sum();
        return held <= seats - then.size()
                ? Optional.empty()
                : Optional.of(missing.get(0).name());
    }

    private List<T> reserve(List<T> open, int reserves) {
        return open.stream()
                .filter(candidate -> constraints.stream()
                        .allMatch(constraint -> constraint.allows().test(candidate, List.of())))
                .limit(reserves)
                .toList();
    }

    /** Why seats stayed empty: the minimums out of reach, else what stands against those left, else their lack. */
    private List<String> unmet(List<T> open, List<T> taken, int seats) {
        if (taken.size() >= seats) {
            return List.of();
        }
        List<Minimum<T>> missing = missing(taken);
        if (!missing.isEmpty()) {
            return missing.stream().map(Minimum::name).toList();
        }
        return open.isEmpty()
                ? List.of(SEATS)
                : open.stream()
                        .flatMap(candidate -> objection(candidate, taken, seats).stream())
                        .distinct()
                        .toList();
    }

    private List<Minimum<T>> missing(List<T> taken) {
        return minimums.stream().filter(minimum -> minimum.missing(taken) > 0).toList();
    }
}
