package org.assay.inspections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.assay.registers.RegisteredObject;
import org.assay.registers.RiskClass;
import org.jspecify.annotations.Nullable;

/** What a plan draws from: every object its rows cover, the strata of each row, and what was left out and why. */
public record Frame(List<Subject> subjects, List<Stratum> strata, List<LeftOut> leftOut, List<PlanRow> rows) {

    /** The group of objects with an open upheld complaint. */
    static final String COMPLAINT = "complaint";

    /** The group of objects of class D that were drawn in the same year already. */
    static final String AGAIN = "again";

    /** A matter that is not due at an object any more. @param reason {@code checked} or {@code national} */
    public record LeftOut(String label, String matter, String reason) {}

    /** Asked for each object and matter: why it is left out; null when it is in. */
    interface Leaving extends BiFunction<RegisteredObject, String, @Nullable String> {}

    /** Of how many a stratum has, at which ratio. */
    private static final class Count {
        private final int percent;
        private int size;

        Count(int percent) {
            this.percent = percent;
        }
    }

    /** @param seen whether an object was drawn in the same year already, for whatever matter */
    static Frame of(
            List<PlanRow> rows,
            List<RegisteredObject> objects,
            Leaving leaving,
            Predicate<RegisteredObject> seen,
            Ratios.Table ratios) {
        List<Subject> subjects = new ArrayList<>();
        Set<LeftOut> leftOut =
                new TreeSet<>(Comparator.comparing(LeftOut::label).thenComparing(LeftOut::matter));
        Map<Integer, Map<String, Count>> counts = new TreeMap<>();
        for (RegisteredObject object : objects) {
            Set<String> due = new TreeSet<>();
            Map<Integer, String> groups = new TreeMap<>();
            boolean unannounced = false;
            for (int i = 0; i < rows.size(); i++) {
                PlanRow row = rows.get(i);
                List<String> still = row.covers(object) ? due(row, object, leaving, leftOut) : List.of();
                if (!still.isEmpty()) {
                    due.addAll(still);
                    unannounced |= row.unannounced();
                    boolean again = seen.test(object);
                    String group = group(object, again);
                    groups.put(i + 1, group);
                    counts.computeIfAbsent(i + 1, any -> new TreeMap<>())
                            .computeIfAbsent(group, any -> new Count(ratios.percent(object, again)))
                            .size++;
                }
            }
            if (!due.isEmpty()) {
                subjects.add(new Subject(object, due, unannounced, groups));
            }
        }
        List<Stratum> strata = strata(counts);
        return new Frame(List.copyOf(subjects), strata, List.copyOf(leftOut), counted(rows, strata));
    }

    private static List<String> due(PlanRow row, RegisteredObject object, Leaving leaving, Set<LeftOut> leftOut) {
        List<String> due = new ArrayList<>();
        for (String matter : row.matters()) {
            String reason = leaving.apply(object, matter);
            if (reason == null) {
                due.add(matter);
            } else {
                leftOut.add(new LeftOut(object.label(), matter, reason));
            }
        }
        return due;
    }

    private static String group(RegisteredObject object, boolean again) {
        if (object.complaintUpheld()) {
            return COMPLAINT;
        }
        return again && object.riskClass() == RiskClass.D
                ? AGAIN
                : object.riskClass().name();
    }

    private static List<Stratum> strata(Map<Integer, Map<String, Count>> counts) {
        List<Stratum> strata = new ArrayList<>();
        counts.forEach((row, groups) -> groups.forEach((group, count) -> strata.add(
                new Stratum(row, group, count.percent, count.size, Sampling.number(count.size, count.percent)))));
        return List.copyOf(strata);
    }

    private static List<PlanRow> counted(List<PlanRow> rows, List<Stratum> strata) {
        List<PlanRow> counted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 1;
            counted.add(rows.get(i)
                    .counted(
                            strata.stream()
                                    .filter(stratum -> stratum.row() == number)
                                    .mapToInt(Stratum::size)
                                    .sum(),
                            strata.stream()
                                    .filter(stratum -> stratum.row() == number)
                                    .mapToInt(Stratum::number)
                                    .sum()));
        }
        return List.copyOf(counted);
    }

    /** How many objects the plan draws from. */
    public int population() {
        return subjects.size();
    }

    /** How many visits are to be expected: more where the strata draw more, fewer where rows share objects. */
    public int expected() {
        return Math.max(least(), strata.stream().mapToInt(Stratum::number).sum());
    }

    /** How many of them are drawn in all at least: where the strata give fewer, the next in the same order fill up. */
    public int least() {
        return Sampling.number(population(), Sampling.FLOOR);
    }
}
