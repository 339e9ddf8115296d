package org.assay.visits;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What stands to one question after everything that came in from all phones, in whatever order and however often.
 *
 * @param current the last answer of all
 * @param last the last answer of each person
 * @param history every answer, the oldest first
 */
public record MergedAnswer(Answer current, Map<UUID, Answer> last, List<Answer> history) {

    /** Merges answers by question; the result depends on what was answered only, not on how it arrived. */
    public static Map<String, MergedAnswer> of(Collection<Answer> arrived) {
        Map<String, TreeSet<Answer>> byItem = new TreeMap<>();
        for (Answer answer : arrived) {
            byItem.computeIfAbsent(answer.item(), item -> new TreeSet<>(Answer.BY_TIME))
                    .add(answer);
        }
        Map<String, MergedAnswer> merged = new LinkedHashMap<>();
        byItem.forEach((item, answers) -> merged.put(item, of(answers)));
        return merged;
    }

    private static MergedAnswer of(TreeSet<Answer> answers) {
        Map<UUID, Answer> last = new TreeMap<>();
        answers.forEach(answer -> last.put(answer.personId(), answer));
        return new MergedAnswer(answers.last(), last, List.copyOf(answers));
    }

    /** Whether two inspectors see it differently now. */
    public boolean differs() {
        return last.values().stream().map(Answer::value).distinct().count() > 1;
    }

    public boolean isAnswered() {
        return current.value() != Answer.Value.NONE;
    }
}
