package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RegisterRulesTest {

    private final Reading reading = new Reading(words());

    @Test
    void aCompleteObjectHasNoProblem() {
        assertThat(problems(Register.OBJECTS, college())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', registers.problem.required",
        "name, 校, registers.problem.too-short",
        "name, =1+1, registers.problem.formula-like",
        "kind, 食堂, registers.problem.no-choice",
        "code, 41510100, registers.problem.school-code-length",
        "code, 9951012345, registers.problem.school-code-bad-character",
        "province, 四川, registers.problem.no-choice",
        "province, 110000, registers.problem.school-elsewhere",
        "contactPhone, 12345, registers.problem.phone",
        "riskClass, E, registers.problem.no-choice",
        "complaintUpheld, maybe, registers.problem.no-choice",
    })
    void eachFlawOfAnObjectIsSaidAtItsColumn(String column, String value, String key) {
        var said = college();
        said.put(column, value);
        assertThat(problems(Register.OBJECTS, said))
                .contains(tuple(column, key))
                .allSatisfy(problem -> assertThat(problem).startsWith(column));
    }

    @ParameterizedTest
    @CsvSource({"91110108551385082Q, true", "91110108551385082R, false", "91350100M000100Y4Z, false"})
    void anOrganizationHasAValidCreditCode(String code, boolean valid) {
        var said = college();
        said.putAll(Map.of("kind", "ORGANIZATION", "code", code));
        assertThat(problems(Register.OBJECTS, said).isEmpty()).isEqualTo(valid);
    }

    @Test
    void aSiteBearsTheCodeOfASchoolOrOfAnotherBody() {
        var said = college();
        said.put("kind", "SITE");
        assertThat(problems(Register.OBJECTS, said)).isEmpty();
        said.put("code", "91110108551385082Q");
        assertThat(problems(Register.OBJECTS, said)).isEmpty();
    }

    @Test
    void choicesAreReadInBothLanguages() {
        var chinese = reading.read(
                Register.OBJECTS,
                Map.of("kind", "试点院校", "province", "四川省", "riskClass", "c（较高）", "complaintUpheld", "是"));
        var english = reading.read(
                Register.OBJECTS,
                Map.of("kind", "pilot college", "province", "510000", "riskClass", "C", "complaintUpheld", "Yes"));

        assertThat(chinese.problems()).isEmpty();
        assertThat(chinese.values()).isEqualTo(english.values());
        assertThat(chinese.get("kind")).isEqualTo("COLLEGE");
    }

    @Test
    void severalChoicesComeInOneOrderWhateverOrderTheyWereTypedIn() {
        assertThat(reading.read(Register.INSPECTORS, Map.of("specialties", "教学与培训、fees"))
                        .get("specialties"))
                .isEqualTo("fees;teaching");
        assertThat(reading.read(Register.OBJECTS, Map.of("tags", "重点；示范, 重点")).get("tags"))
                .isEqualTo("示范;重点");
    }

    @Test
    void aMatterWithoutALegalBasisCannotBeOnTheList() {
        assertThat(problems(Register.MATTERS, Map.of("code", "JC-X01", "legalBasis", " ")))
                .contains(tuple("legalBasis", "registers.problem.required"));
    }

    @Test
    void conflictsAreReadLineByLine() {
        var read = Conflict.read("4151010001 | 曾任职 | 2020-12-31\nORG-00012｜配偶任职");

        assertThat(read.flaw()).isEmpty();
        assertThat(read.conflicts()).extracting(Conflict::code).containsExactly("4151010001", "ORG-00012");
        assertThat(Conflict.of(Conflict.written(read.conflicts()))).hasSameElementsAs(read.conflicts());
        assertThat(Conflict.read("某学校 | 曾任职").flaw()).contains("某学校 | 曾任职");
        assertThat(Conflict.read("ORG-00012 | 配偶任职 | 明年").flaw()).isPresent();
    }

    @Test
    void theMiddleOfACertificateNumberIsHidden() {
        assertThat(Entry.masked("JC2019000123")).isEqualTo("JC2****23");
        assertThat(Entry.masked("AB12")).isEqualTo("A****12");
        assertThat(Entry.masked(Entry.masked("JC2019000123"))).isEqualTo("JC2****23");
    }

    private List<String> problems(Register register, Map<String, String> said) {
        var draft = reading.read(register, said);
        RegisterRules.check(register, draft, null);
        return draft.problems().stream()
                .map(problem -> tuple(problem.column(), problem.key()))
                .toList();
    }

    private static String tuple(String column, String key) {
        return column + " " + key;
    }

    private static Map<String, String> college() {
        return new HashMap<>(Map.of(
                "kind", "COLLEGE",
                "name", "蜀中虚构职业学院",
                "code", "4151010001",
                "legalRepresentative", "院长甲",
                "address", "虚构大道 1 号",
                "province", "510000",
                "riskClass", "B",
                "complaintUpheld", "no"));
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(
                "messages/registers",
                "messages/forms",
                "messages/shared",
                "messages/texts",
                "messages/dossiers",
                "messages/catalogue");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
