package org.assay.forms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component as it stands on a page: its words in the reader's language, what was answered and what is wrong with it.
 *
 * @param name the field's name, {@code places[0].field}
 * @param level what names on the same level begin with, {@code places[0].}
 * @param labelledBy ids of the headings that name a cell of a table; empty when the question has its own label
 * @param hidden whether its condition hides it at the answers given so far
 * @param blank the row from which the page makes new ones; only for lists
 * @param depth how many lists it stands in
 */
public record Question(
        Component component,
        String id,
        String name,
        String level,
        String label,
        String help,
        String helpId,
        String labelledBy,
        String unit,
        String answer,
        List<Choice> choices,
        List<String> errors,
        boolean hidden,
        List<Question> children,
        List<Row> rows,
        @Nullable Row blank,
        int depth) {

    /** One option, and whether it is the answer. */
    public record Choice(String id, String value, String label, boolean chosen) {}

    /** One row of a list; its number counts from 1 and is empty in the blank row. */
    public record Row(String id, String name, String number, List<Question> questions) {

        /** What names the row: its first question, where that is given and not to be answered; empty elsewhere. */
        public String title() {
            return questions.stream()
                    .limit(1)
                    .filter(first -> first.component().readonly())
                    .map(Question::shownAnswer)
                    .findFirst()
                    .orElse("");
        }
    }

    public boolean isInvalid() {
        return !errors.isEmpty();
    }

    public boolean isRequired() {
        return component.validate().required();
    }

    public boolean isInACell() {
        return !labelledBy.isEmpty();
    }

    public boolean isTicked() {
        return answer.equals("true");
    }

    /** The paragraphs of a note. */
    public List<String> paragraphs() {
        return label.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What a person reads who may not change it, with the unit. */
    public String shownAnswer() {
        return (shownInAColumn() + " " + unit).strip();
    }

    /** The same under a heading that names the unit once. */
    public String shownInAColumn() {
        String chosen =
                choices.stream().filter(Choice::chosen).map(Choice::label).collect(Collectors.joining("; "));
        return chosen.isEmpty() ? plainAnswer() : chosen;
    }

    /** Amounts are read in groups of three; a year and other numbers without a unit are not. */
    private String plainAnswer() {
        return component.kind() == Kind.NUMBER && !unit.isEmpty() ? Value.grouped(answer) : answer;
    }

    /** What is sent back for a question that may not be changed. */
    public List<String> sentBack() {
        return component.kind().isChoice()
                ? choices.stream().filter(Choice::chosen).map(Choice::value).toList()
                : List.of(answer);
    }

    /** Ids of help and error text for the field; null, so that the attribute is left out, when there is neither. */
    public @Nullable String describedBy() {
        String ids = Stream.of(help.isEmpty() ? "" : helpId, isInvalid() ? id + "-error" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Whether what was typed can stand in a date field; anything else would vanish there. */
    public boolean isDateOrEmpty() {
        return answer.isEmpty() || Rules.isDate(answer);
    }
}
