package org.assay.visits;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as it stands at one moment, written so that phone and server hash the same bytes: for each question in the
 * order of the checklist {@code TEO-6=NO}, followed by a blank and the SHA-256 of the note when there is one; joined by
 * semicolons, because browsers change the line feeds they send.
 */
public record AnswerSheet(String text) {

    private static final String SEPARATOR = ";";

    static AnswerSheet of(List<CheckItem> checklist, Map<String, MergedAnswer> answers) {
        return new AnswerSheet(checklist.stream()
                .map(item -> item.code() + "=" + said(answers.get(item.code())))
                .collect(Collectors.joining(SEPARATOR)));
    }

    private static String said(@Nullable MergedAnswer answer) {
        if (answer == null) {
            return Answer.Value.NONE.name();
        }
        Answer now = answer.current();
        return now.note().isEmpty() ? now.value().name() : now.value() + " " + Sha256.hex(now.note());
    }

    public String sha256() {
        return Sha256.hex(text);
    }

    /** The codes of the questions that stand otherwise in the other sheet, or only in one of the two. */
    public List<String> changesTo(AnswerSheet other) {
        Map<String, String> here = byCode();
        Map<String, String> there = other.byCode();
        Set<String> codes = new LinkedHashSet<>(there.keySet());
        codes.addAll(here.keySet());
        return codes.stream()
                .filter(code -> !Objects.equals(here.get(code), there.get(code)))
                .toList();
    }

    private Map<String, String> byCode() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String each : text.split(SEPARATOR)) {
            answers.put(each.replaceFirst("=.*", ""), each);
        }
        return answers;
    }
}
