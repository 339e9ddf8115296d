package org.assay.visits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands to one question after everything that came in from all phones, in whatever order and however often.
 *
 * <p>On one phone the taps count in the order they were made, whatever its clock showed meanwhile; between phones the later
 * one counts. Both agree in one order: no tap counts as later than a later tap of the same phone.
 *
 * <p>The result follows from the answers with the times they count from, and those never change once an answer has come in
 * ({@link Answer#received}): whoever reads the same rows sees the same, however they arrived. When a phone sends decides
 * only for one whose clock is ahead; its answers count as given when they came in, so that others can correct them.
 *
 * @param current the last answer of all
 * @param last the last answer of each person
 * @param history every answer, in the order they count
 */
public record MergedAnswer(Answer current, Map<UUID, Answer> last, List<Answer> history) {

    /** The taps of one person on one phone, as they were made. */
    private static final Comparator<Answer> BY_TAP = Comparator.comparingLong(Answer::sequence)
            .thenComparing(Answer::answeredAt)
            .thenComparing(answer -> answer.id().toString());

    private static final Comparator<Placed> BY_TIME = Comparator.comparing(Placed::time)
            .thenComparing(placed -> placed.answer().device().toString())
            .thenComparing(placed -> placed.answer().personId().toString())
            .thenComparing(Placed::answer, BY_TAP);

    /** An answer with the time it counts from. */
    private record Placed(Answer answer, Instant time) {}

    /** Somebody's phone; two people may share one. */
    private record Hand(UUID person, UUID phone) {}

    /** Merges answers by question; the result depends on what was answered only, not on how it arrived. */
    public static Map<String, MergedAnswer> of(Collection<Answer> arrived) {
        Map<String, MergedAnswer> merged = new LinkedHashMap<>();
        arrived.stream()
                .distinct()
                .collect(Collectors.groupingBy(Answer::item, TreeMap::new, Collectors.toList()))
                .forEach((item, answers) -> merged.put(item, ordered(inOrder(answers))));
        return merged;
    }

    private static MergedAnswer ordered(List<Answer> answers) {
        Map<UUID, Answer> last = new TreeMap<>();
        answers.forEach(answer -> last.put(answer.personId(), answer));
        return new MergedAnswer(answers.get(answers.size() - 1), last, answers);
    }

    private static List<Answer> inOrder(List<Answer> answers) {
        List<Placed> placed = new ArrayList<>();
        answers.stream()
                .sorted(BY_TAP.reversed())
                .collect(Collectors.groupingBy(answer -> new Hand(answer.personId(), answer.device())))
                .values()
                .forEach(taps -> placed.addAll(placed(taps)));
        return placed.stream().sorted(BY_TIME).map(Placed::answer).toList();
    }

    /** @param taps of one hand, the last one first */
    private static List<Placed> placed(List<Answer> taps) {
        List<Placed> placed = new ArrayList<>();
        Instant latest = Instant.MAX;
        for (Answer tap : taps) {
            latest = tap.answeredAt().isBefore(latest) ? tap.answeredAt() : latest;
            placed.add(new Placed(tap, latest));
        }
        return placed;
    }

    /** Whether two inspectors see it differently now. */
    public boolean differs() {
        return last.values().stream().map(Answer::value).distinct().count() > 1;
    }

    public boolean isAnswered() {
        return current.value() != Answer.Value.NONE;
    }
}
