package org.assay.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assay.registers.RiskClass;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.assay.workflow.DecisionsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Severity, deadlines, risk classes, masking and the chi-square distribution, each by itself. */
class OutcomeRulesTest {

    private final SeverityRules severities;
    private final RiskRules risks;

    OutcomeRulesTest() throws IOException {
        severities = new SeverityRules(DecisionsOf.files());
        risks = new RiskRules(DecisionsOf.files());
    }

    @ParameterizedTest
    @CsvSource({
        "SAFETY, 1, CRITICAL",
        "LEAK, 1, CRITICAL",
        "FRAUD, 3, CRITICAL",
        "FEE_ABUSE, 1, CRITICAL",
        "REFUSAL, 1, CRITICAL",
        "SYSTEMATIC, 1, MAJOR",
        "LEARNER_HARM, 5, MAJOR",
        "ISOLATED, 1, MINOR",
        "FORMAL, 2, MINOR",
        "ISOLATED, 3, MAJOR",
        "FORMAL, 4, MAJOR"
    })
    void natureAndRepetitionGiveTheSeverity(Nature nature, int repeated, Severity expected) {
        assertThat(severities.propose(nature, repeated)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, 10, LOOK_BACK, true", "MAJOR, 20, ON_SITE, false", "MINOR, 10, DOCUMENTS, false"})
    void eachSeverityHasItsTermAndItsWayOfVerification(Severity severity, int days, Verification way, boolean stops) {
        var term = severities.term(severity);

        assertThat(term.days()).isEqualTo(days);
        assertThat(term.verification()).isEqualTo(way);
        assertThat(term.stops()).isEqualTo(stops);
    }

    /** The vector of domain 3.7.4. */
    @Test
    void oneMajorAndTwoMinorHaveTwentyTenAndTenDays() {
        assertThat(List.of(Severity.MAJOR, Severity.MINOR, Severity.MINOR))
                .extracting(severity -> severities.term(severity).days())
                .containsExactly(20, 10, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "B, PROBLEM_PENDING, 0, 2, 0, C",
        "A, PROBLEM_PENDING, 0, 2, 0, C",
        "D, PROBLEM_PENDING, 0, 2, 0, ",
        "A, PROBLEM_PENDING, 1, 0, 0, D",
        "B, REFUSED_SERIOUS, 0, 0, 0, D",
        "B, PROBLEM_PENDING, 0, 1, 0, ",
        "B, NO_PROBLEM, 0, 0, 1, ",
        "B, NO_PROBLEM, 0, 0, 2, A",
        "D, NO_PROBLEM, 0, 0, 2, C",
        "A, NO_PROBLEM, 0, 0, 2, ",
        "C, NOT_OPERATING, 0, 0, 2, "
    })
    void whatWasFoundMovesTheRiskClass(
            RiskClass now, ResultClass result, int critical, int major, int clean, RiskClass expected) {
        var found = new ArrayList<Severity>();
        found.addAll(Collections.nCopies(critical, Severity.CRITICAL));
        found.addAll(Collections.nCopies(major, Severity.MAJOR));

        assertThat(risks.after(now, result, found, clean).orElse(null)).isEqualTo(expected);
    }

    @Test
    void personalDataIsMasked() {
        String masked = Masking.mask(
                "经核对，负责人王示例（电话13800001234、010-68881234）、考生李某某，身份证号11010519491231002X，邮箱a.b@assay.example，检查人员检某某提交的收费标准 2019 年第 3 号无误。",
                List.of("检某某"));

        assertThat(masked)
                .doesNotContain("王示例", "13800001234", "68881234", "李某某", "11010519491231002X", "a.b@", "检某某")
                .contains("收费标准 2019 年第 3 号无误");
    }

    /** Critical values of the chi-square distribution as tables give them. */
    @ParameterizedTest
    @CsvSource({
        "1, 3.841459, 0.05",
        "2, 5.991465, 0.05",
        "5, 11.070498, 0.05",
        "10, 18.307038, 0.05",
        "30, 43.772972, 0.05",
        "100, 124.342113, 0.05",
        "1, 6.634897, 0.01",
        "10, 2.155856, 0.995"
    })
    void theProbabilityOfAChiSquareIsThatOfTheTables(int degrees, double value, double p) {
        assertThat(ChiSquare.upper(degrees / 2.0, value / 2)).isCloseTo(p, within(2e-6));
    }
}
