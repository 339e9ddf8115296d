package org.assay.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.shared.Field;
import org.assay.shared.Track;

/**
 * The recommended of a round in their order, field by field and track by track, with the line below the last place.
 *
 * <p>Order (rules of the round, ranking): total, then the mean of group C (quality of the standard), then that of group D
 * (assessment capability), then the votes of the chair-led vote. Never the time of submission: whoever is equal in all of
 * them shares a rank, and the numbers only say in which order the page lists them.
 *
 * @param cultivated candidates on the tracks GROWING and GAP that are to be cultivated; they take no place
 */
public record Ranking(List<Group> groups, List<Candidacy> cultivated) {

    private static final Comparator<Candidacy> BY_MERIT = Comparator.comparing(Candidacy::score)
            .thenComparing(candidacy -> candidacy.mean("C"))
            .thenComparing(candidacy -> candidacy.mean("D"))
            .thenComparing(Candidacy::votes)
            .reversed();

    /**
     * One field and track.
     *
     * @param lines the ranked, the best first
     */
    public record Group(Field field, Track track, int places, List<Line> lines) {

        /** Those between whom the line would fall although nothing tells them apart; empty when the line is clear. */
        public List<Candidacy> tiedAcrossTheLine() {
            if (lines.size() <= places
                    || lines.get(places - 1).rank() != lines.get(places).rank()) {
                return List.of();
            }
            int rank = lines.get(places).rank();
            return lines.stream()
                    .filter(line -> line.rank() == rank)
                    .map(Line::candidate)
                    .toList();
        }

        /** Places nobody fills; they are not moved to another field. */
        public int unfilled() {
            return Math.max(0, places - lines.size());
        }
    }

    /**
     * One ranked candidate.
     *
     * @param rank 1 for the best; equals share it, and the next one counts all before it
     * @param placed whether it stands above the line
     * @param tied whether somebody shares its rank
     */
    public record Line(int rank, Candidacy candidate, boolean placed, boolean tied) {}

    public Ranking {
        groups = List.copyOf(groups);
        cultivated = List.copyOf(cultivated);
    }

    /** Ranks the candidates that are recommended and not removed, for each of the places in their order. */
    public static Ranking of(List<Place> places, List<Candidacy> candidates) {
        return new Ranking(
                places.stream().map(place -> group(place, candidates)).toList(),
                candidates.stream()
                        .filter(candidate -> candidate.result() == Conclusion.Result.CULTIVATE
                                && candidate.track() != Track.MATURE
                                && !candidate.removed())
                        .toList());
    }

    private static Group group(Place place, List<Candidacy> candidates) {
        List<Candidacy> sorted = candidates.stream()
                .filter(candidate -> candidate.isRankable() && place.isFor(candidate.field(), candidate.track()))
                .sorted(BY_MERIT.thenComparing(Candidacy::number))
                .toList();
        List<Line> lines = new ArrayList<>();
        int rank = 1;
        for (int i = 0; i < sorted.size(); i++) {
            boolean asBefore = i > 0 && BY_MERIT.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            boolean asAfter = i + 1 < sorted.size() && BY_MERIT.compare(sorted.get(i), sorted.get(i + 1)) == 0;
            rank = asBefore ? rank : i + 1;
            lines.add(new Line(rank, sorted.get(i), i < place.places(), asBefore || asAfter));
        }
        return new Group(place.field(), place.track(), place.places(), List.copyOf(lines));
    }

    /** All ranked candidates, group by group. */
    public List<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    public List<Candidacy> placed() {
        return lines().stream().filter(Line::placed).map(Line::candidate).toList();
    }

    public List<Candidacy> reserve() {
        return lines().stream()
                .filter(line -> !line.placed())
                .map(Line::candidate)
                .toList();
    }

    /** Everybody about whom only the chair-led vote can say who is above the line. */
    public List<Candidacy> tiedAcrossTheLine() {
        return groups.stream()
                .flatMap(group -> group.tiedAcrossTheLine().stream())
                .toList();
    }

    /** Whether the same candidates stand above the line as were placed when it was last submitted. */
    boolean isAsSubmitted(List<Candidacy> candidates) {
        Set<UUID> now = placed().stream().map(Candidacy::dossierId).collect(Collectors.toSet());
        Set<UUID> then = candidates.stream()
                .filter(Candidacy::placed)
                .map(Candidacy::dossierId)
                .collect(Collectors.toSet());
        return now.equals(then);
    }
}
