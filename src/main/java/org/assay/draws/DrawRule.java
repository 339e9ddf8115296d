package org.assay.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many are drawn and who may sit together, as data, so that whoever holds the frozen pool can apply it again.
 *
 * @param seats how many seats to fill, 0 or more
 * @param reserves the most reserves to name, 0 or more
 */
public record DrawRule(int seats, int reserves, List<Limit> limits, List<Floor> floors) {
    /** At most so many with the same value of an attribute. */
    public record Limit(String name, String attribute, int most) {}

    /** At least so many with this value of an attribute. */
    public record Floor(String name, String attribute, String value, int least) {}

    public DrawRule {
        limits = List.copyOf(limits);
        floors = List.copyOf(floors);
    }

    /** So many seats and nothing asked but the rank. */
    public static DrawRule plain(int seats, int reserves) {
        return new DrawRule(seats, reserves, List.of(), List.of());
    }

    /** The rule in the form that selects. */
    public Quotas<Candidate> quotas() {
        List<Constraint<Candidate>> constraints = new ArrayList<>();
        limits.forEach(limit -> constraints.add(
                Constraint.atMost(limit.name(), candidate -> candidate.attribute(limit.attribute()), limit.most())));
        List<Minimum<Candidate>> minimums = floors.stream()
                .map(floor -> Minimum.<Candidate>atLeast(
                        floor.name(),
                        candidate -> Objects.equals(candidate.attribute(floor.attribute()), floor.value()),
                        floor.least()))
                .toList();
        return new Quotas<>(constraints, minimums);
    }

    /** The names of everything that can stand against a panel, {@link Quotas#SEATS} among them. */
    public List<String> names() {
        return Stream.of(
                        Stream.of(Quotas.SEATS),
                        limits.stream().map(Limit::name),
                        floors.stream().map(Floor::name))
                .flatMap(names -> names)
                .toList();
    }
}
