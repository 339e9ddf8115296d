package org.assay.forms;

import static org.assay.forms.VisitPlan.FORM;
import static org.assay.forms.VisitPlan.answers;
import static org.assay.forms.VisitPlan.answersWith;
import static org.assay.forms.VisitPlan.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {

    @Test
    void completeAnswersHaveNoProblem() {
        assertThat(Forms.check(FORM, answers())).isEmpty();
    }

    @Test
    void theSameAnswersAsJsonHaveNoProblem() {
        Map<String, Object> json = answersWith("weight", 1.5);
        json.put("title", "  Spring visits \r\n");
        json.put("reason", null);
        Map<String, Object> read = Forms.read(FORM, json);
        assertThat(Forms.check(FORM, read)).isEmpty();
        assertThat(read).containsEntry("weight", new BigDecimal("1.5")).containsEntry("title", "Spring visits");
        assertThat(read).doesNotContainKey("reason");
    }

    @Test
    void aNumberOfJsonBeyondAllMeasureIsNoNumber() {
        Map<String, Object> read = Forms.read(FORM, answersWith("weight", Double.POSITIVE_INFINITY));

        assertThat(Forms.check(FORM, read)).containsExactly(new Problem("weight", "forms.problem.not-a-number"));
    }

    static Stream<Arguments> oneWrongAnswer() {
        return Stream.of(
                wrong("verdict", "", "verdict", "required"),
                wrong("verdict", "maybe", "verdict", "not-an-option"),
                wrong("verdict", List.of("accepted"), "verdict", "not-an-option"),
                wrong("signed", false, "signed", "required"),
                wrong("signed", "true", "signed", "type"),
                wrong("title", "x".repeat(10_000), "title", "too-long", 100, 10_000),
                wrong("title", 5, "title", "type"),
                wrong("title", false, "title", "type"),
                wrong("title", "bell \u0007", "title", "characters"),
                wrong("title", "two\nlines", "title", "characters"),
                wrong("title", "half \ud800", "title", "characters"),
                wrong("title", "turned \u202e", "title", "characters"),
                wrong("code", "ab12", "code", "pattern", "Two letters, two digits"),
                wrong("code", "!AB12", "code", "pattern", "Two letters, two digits"),
                wrong("weight", "heavy", "weight", "not-a-number"),
                wrong("weight", Double.NaN, "weight", "not-a-number"),
                wrong("weight", new BigDecimal("1e999999999"), "weight", "not-a-number"),
                wrong("weight", new BigDecimal("1e-999999999"), "weight", "not-a-number"),
                wrong("weight", 0, "weight", "too-small", "0.5"),
                wrong("weight", new BigDecimal("100.5"), "weight", "too-large", "100"),
                wrong("weight", new BigDecimal("1.2"), "weight", "step", "0.5"),
                wrong("persons", new BigDecimal("1.5"), "persons", "step", "1"),
                wrong("visitOn", "2019-02-30", "visitOn", "not-a-date"),
                wrong("visitOn", "30.4.2019", "visitOn", "not-a-date"),
                wrong("visitOn", "+99999-01-01", "visitOn", "not-a-date"),
                wrong("grounds", List.of("RELATIVE", "BRIBE"), "grounds", "not-an-option"),
                wrong("grounds", List.of("RELATIVE", "RELATIVE"), "grounds", "not-an-option"),
                wrong("grounds", List.of("OTHER"), "other", "required"),
                wrong("site", row("city", "x".repeat(501)), "site.city", "too-long", 500, 501),
                wrong("site", row("street", "x"), "site.street", "unknown"),
                wrong("site", "Beijing", "site", "type"),
                wrong("surprise", "!", "surprise", "unknown"),
                wrong("x".repeat(5_000), "!", "x".repeat(60), "unknown"),
                wrong("reason", "an answer to a question that is hidden", "reason", "unknown"),
                wrong("places", List.of(), "places", "too-few-rows", 1),
                wrong("places", "many", "places", "type"),
                wrong("places", List.of("one"), "places[0]", "type"),
                wrong("places", Collections.nCopies(201, row()), "places", "too-many-rows", 200),
                wrong("places", List.of(row("field", "logistics", "count", 21)), "places[0].count", "too-large", "20"),
                wrong("places", List.of(row("field", "logistics")), "places[0].count", "required"),
                wrong(
                        "teams",
                        List.of(row("name", "A", "members", List.of(row()))),
                        "teams[0].members[0].who",
                        "required"));
    }

    private static Arguments wrong(String key, Object value, String path, String problem, Object... args) {
        return Arguments.of(key, value, new Problem(path, "forms.problem." + problem, args));
    }

    @ParameterizedTest
    @MethodSource("oneWrongAnswer")
    void aWrongAnswerIsNamedWithItsPlace(String key, Object value, Problem problem) {
        assertThat(Forms.check(FORM, answersWith(key, value))).containsExactly(problem);
    }

    @Test
    void aShownQuestionIsRequiredAndAHiddenOneIsNot() {
        assertThat(Forms.check(FORM, answersWith("verdict", "refused")))
                .containsExactly(new Problem("reason", "forms.problem.required"));
        Map<String, Object> refused = answersWith("verdict", "refused");
        refused.put("reason", "too short");
        assertThat(Forms.check(FORM, refused)).containsExactly(new Problem("reason", "forms.problem.too-short", 20, 9));
        refused.put("reason", "line one is here,\n\tline two as well");
        assertThat(Forms.check(FORM, refused)).isEmpty();
    }

    @Test
    void aRowsConditionLooksAtTheRowFirstAndThenAtTheRoot() {
        Map<String, Object> refused = answersWith("verdict", "refused");
        refused.put("reason", "twenty characters and more");
        refused.put("places", List.of(row("field", "logistics"), row("field", "construction")));
        assertThat(Forms.check(FORM, refused))
                .containsExactly(new Problem("places[1].count", "forms.problem.required"));
    }

    @Test
    void nobodyGetsMoreThanFiveHundredProblems() {
        Map<String, Object> answers = answers();
        for (int i = 0; i < 10_000; i++) {
            answers.put("unknown" + i, i);
        }
        assertThat(Forms.check(FORM, answers)).hasSize(500);
    }

    @Test
    void aCharacterIsOneWhateverItTakesToStoreIt() {
        assertThat(Forms.check(FORM, answersWith("title", "𠮷".repeat(100)))).isEmpty();
    }
}
