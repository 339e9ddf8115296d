package org.assay.draws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draw came to, line by line: every candidate's key and rank, who was taken, who is in reserve, who was skipped and why.
 *
 * @param unmet names of what could not be satisfied; empty when all seats are lawfully filled
 */
public record Transcript(List<Line> lines, List<String> unmet) {
    /** What became of a candidate. */
    public enum Place {
        TAKEN,
        RESERVE,
        SKIPPED,
        LEFT
    }

    /**
     * A candidate's line.
     *
     * @param order 1 for the first seat or the first reserve; null for the others
     * @param reason the name of what stood against a better rank; null when nothing did
     */
    public record Line(
            int rank,
            String label,
            String key,
            Place place,
            @Nullable Integer order,
            @Nullable String reason) {}

    public Transcript {
        lines = List.copyOf(lines);
        unmet = List.copyOf(unmet);
    }

    /**
     * Ranks the pool and applies the rule; the same input always gives the same transcript.
     *
     * @param nonce the key string when the algorithm is RFC 3797
     */
    static Transcript of(
            Algorithm algorithm,
            String seedText,
            String nonce,
            List<Candidate> pool,
            List<Candidate> seated,
            DrawRule rule) {
        RankedDraw<Candidate> draw = RankedDraw.of(algorithm, Seed.ofText(seedText), nonce, pool, Candidate::label);
        Selection<Candidate> selection = rule.quotas().select(seated, draw.candidates(), rule.seats(), rule.reserves());
        Map<Candidate, String> reasons = new HashMap<>();
        selection.skipped().forEach(skip -> reasons.put(skip.candidate(), skip.reason()));
        List<Line> lines = new ArrayList<>();
        for (RankedDraw.Ranked<Candidate> one : draw.order()) {
            lines.add(line(one, selection, reasons.get(one.candidate())));
        }
        return new Transcript(lines, selection.unmet());
    }

    private static Line line(
            RankedDraw.Ranked<Candidate> one, Selection<Candidate> selection, @Nullable String reason) {
        int seat = selection.main().indexOf(one.candidate());
        int reserve = selection.reserve().indexOf(one.candidate());
        Place other = reason == null ? Place.LEFT : Place.SKIPPED;
        Place place = seat >= 0 ? Place.TAKEN : reserve >= 0 ? Place.RESERVE : other;
        Integer order = seat >= 0 ? Integer.valueOf(seat + 1) : reserve >= 0 ? Integer.valueOf(reserve + 1) : null;
        return new Line(one.rank(), one.label(), one.key(), place, order, reason);
    }

    /** The labels that took a seat, in the order they took it. */
    public List<String> taken() {
        return labels(Place.TAKEN);
    }

    /** The labels in reserve, the first to step in first. */
    public List<String> reserve() {
        return labels(Place.RESERVE);
    }

    private List<String> labels(Place place) {
        return lines.stream()
                .filter(line -> line.place() == place)
                .sorted(java.util.Comparator.comparing(
                        Line::order, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .map(Line::label)
                .toList();
    }
}
