package org.assay.forms;

import static org.assay.forms.VisitPlan.FORM;
import static org.assay.forms.VisitPlan.fields;
import static org.assay.forms.VisitPlan.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PageReaderTest {

    private static Map<String, Object> read(String... namesAndValues) {
        return Forms.read(FORM, fields(namesAndValues)).values();
    }

    @Test
    void fieldsBecomeTypedAnswers() {
        Map<String, Object> answers = read(
                "verdict",
                "accepted",
                "title",
                "  Spring  visits ",
                "weight",
                "1.50",
                "persons",
                "12",
                "visitOn",
                "2019-05-06",
                "grounds",
                "RELATIVE",
                "grounds",
                "OTHER",
                "other",
                "x",
                "signed",
                "true",
                "site.city",
                "Beijing",
                "remark",
                "a\r\nb");
        assertThat(answers)
                .containsEntry("verdict", "accepted")
                .containsEntry("title", "Spring  visits")
                .containsEntry("weight", new BigDecimal("1.50"))
                .containsEntry("persons", new BigDecimal("12"))
                .containsEntry("visitOn", "2019-05-06")
                .containsEntry("grounds", List.of("RELATIVE", "OTHER"))
                .containsEntry("signed", true)
                .containsEntry("site", row("city", "Beijing"))
                .containsEntry("remark", "a\nb");
    }

    @Test
    void whatWasNotAnsweredIsAbsentAndWhatWasNotTickedIsFalse() {
        assertThat(read("title", "   "))
                .isEqualTo(row(
                        "grounds", List.of(), "signed", false, "site", row(), "places", List.of(), "teams", List.of()));
    }

    @Test
    void whatCannotBeConvertedStaysAsItWasTyped() {
        assertThat(read("weight", " 1,5 kg ", "visitOn", "tomorrow", "verdict", "perhaps"))
                .containsEntry("weight", "1,5 kg")
                .containsEntry("visitOn", "tomorrow")
                .containsEntry("verdict", "perhaps");
    }

    @Test
    void rowsKeepTheirOrderAndCloseTheirGaps() {
        assertThat(read("places[7].field", "logistics", "places[2].field", "construction", "places[2].veto", "true"))
                .containsEntry(
                        "places",
                        List.of(row("field", "construction", "veto", true), row("field", "logistics", "veto", false)));
    }

    @Test
    void nestedListsAreRead() {
        assertThat(read("teams[0].name", "A", "teams[0].members[0].who", "Li", "teams[0].members[1].who", "Wang"))
                .containsEntry(
                        "teams", List.of(row("name", "A", "members", List.of(row("who", "Li"), row("who", "Wang")))));
    }

    @Test
    void emptyRowsAreDropped() {
        assertThat(read("places[0].field", "", "places[1].field", "logistics").get("places"))
                .isEqualTo(List.of(row("field", "logistics", "veto", false)));
    }

    @Test
    void answersToHiddenQuestionsAreDropped() {
        assertThat(read("verdict", "accepted", "reason", "left over from before"))
                .doesNotContainKey("reason");
        assertThat(read("verdict", "refused", "reason", "because")).containsEntry("reason", "because");
    }

    @Test
    void hostileNamesAreNotLookedAt() {
        Map<String, Object> answers = read(
                "places[999999999].field",
                "logistics",
                "places[99999999999999999999].field",
                "logistics",
                "places[-1].field",
                "x",
                "places[].field",
                "x",
                "places[0]",
                "x",
                "places[1",
                "x",
                "places[2]x",
                "x",
                "a.b.c[",
                "x",
                "",
                "x",
                "[",
                "x",
                "__proto__.a",
                "x",
                "site.city.street",
                "x",
                "class.classLoader",
                "x");
        assertThat(answers).containsEntry("places", List.of(row("field", "logistics", "veto", false)));
        assertThat(answers.keySet()).containsExactly("grounds", "signed", "site", "places", "teams");
        assertThat(answers).containsEntry("site", row());
    }

    @Test
    void aListOfTenThousandRowsIsCutAndSaidToBeTooLong() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < 10_000; i++) {
            fields.add("places[" + i + "].field", "logistics");
        }
        Map<String, Object> answers = Forms.read(FORM, fields).values();
        assertThat((List<?>) answers.get("places")).hasSize(201);
        assertThat(Forms.check(FORM, answers)).contains(new Problem("places", "forms.problem.too-many-rows", 200));
    }

    @Test
    void longTextsAreKept() {
        assertThat(read("title", "x".repeat(10_000))).containsEntry("title", "x".repeat(10_000));
    }

    @Test
    void aRowIsAddedWithoutLosingAnything() {
        Answers answers = Forms.read(
                FORM,
                fields(
                        "_add",
                        "teams[0].members",
                        "reason",
                        "hidden for now",
                        "teams[0].name",
                        "A",
                        "teams[0].members[0].who",
                        ""));
        assertThat(answers.isRowChange()).isTrue();
        assertThat(answers.values())
                .containsEntry("reason", "hidden for now")
                .containsEntry("teams", List.of(row("name", "A", "members", List.of(row(), row()))));
    }

    @Test
    void aRowIsRemovedByTheNumberItHadOnThePage() {
        Answers answers = Forms.read(
                FORM,
                fields("_remove", "places[3]", "places[1].field", "construction", "places[3].field", "logistics"));
        assertThat(answers.isRowChange()).isTrue();
        assertThat(answers.values()).containsEntry("places", List.of(row("field", "construction", "veto", false)));
    }

    @Test
    void aRowThatDoesNotExistChangesNothing() {
        assertThat(Forms.read(FORM, fields("_remove", "places[", "_add", "title", "title", "A"))
                        .values())
                .containsEntry("title", "A")
                .containsEntry("places", List.of());
    }
}
