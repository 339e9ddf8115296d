package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Whereabouts;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The meeting of a divergent panel, its chair, and the signatures under its report (P5). */
@ProcessTest
class PanelReportTest {
    private static final String FIELD = "logistics";

    @Autowired
    Time.Mover time;

    @Autowired
    Experts experts;

    @Autowired
    Reviews reviews;

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Pools pools;

    @BeforeEach
    void anOrdinaryDayAndAPoolOfOurOwn() {
        time.at(LocalDate.of(2019, 6, 10));
        pools.alone();
    }

    @Test
    void whoSaysNothingInTheMeetingKeepsTheFirstSheet() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 60, 90, 80, 80, 80);
        WorkItem revision = pools.open(caseId, "revise-score").get(0);
        Map<String, Object> again = Pools.sheet(75, "YES");
        again.put("revisionReason", "after hearing the others in the meeting");
        pools.does(revision, again);
        time.pass(4);

        assertThat(where(caseId)).containsExactly("conclude-panel");
        pools.conclude(caseId);
        assertThat(reviews.result(caseId).orElseThrow().sheets())
                .hasSize(5)
                .filteredOn(PanelResult.SheetTotal::revised)
                .hasSize(1);
    }

    @Test
    void aRefusalToSignIsRecordedWithItsReasonAndHoldsNothingUp() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);
        pools.report(caseId);
        List<WorkItem> signing = pools.open(caseId, "sign-report");
        assertThat(signing).hasSize(4);

        assertThatThrownBy(() -> pools.does(signing.get(0), Map.of("decision", "refused")))
                .isInstanceOf(InvalidAnswers.class);
        pools.does(signing.get(0), Map.of("decision", "refused", "reason", "the report leaves my objection out"));
        signing.subList(1, 4).forEach(item -> pools.does(item, Map.of("decision", "signed")));

        assertThat(reviews.result(caseId).orElseThrow().outcome()).isEqualTo("recommended");
        assertThat(answers(caseId)).containsExactly("SIGNED", "REFUSED", "SIGNED", "SIGNED", "SIGNED");
    }

    @Test
    void whoDoesNotAnswerInTimeHasNotSigned() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);
        pools.report(caseId);
        pools.does(pools.open(caseId, "sign-report").get(0), Map.of("decision", "signed"));
        time.pass(3);

        assertThat(where(caseId)).isEmpty();
        assertThat(reviews.result(caseId)).isPresent();
        assertThat(answers(caseId)).containsExactly("SIGNED", "SIGNED", "SILENT", "SILENT", "SILENT");
    }

    @Test
    void theChairIsNotFromTheProvinceOfTheApplicant() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);

        assertThat(pools.open(caseId, "conclude-panel"))
                .singleElement()
                .satisfies(item -> assertThat(experts.all())
                        .filteredOn(expert -> expert.code().equals(pools.codeOf(item)))
                        .singleElement()
                        .satisfies(chair -> assertThat(chair.province()).isNotEqualTo("110000")));
    }

    private List<Object> answers(UUID caseId) {
        return ledger.of(caseId).stream()
                .filter(fact -> fact.kind().equals("report-answered"))
                .map(fact -> (Object) fact.content().get("stance"))
                .toList();
    }

    private List<String> where(UUID caseId) {
        return cases.whereabouts(caseId).stream().map(Whereabouts::step).toList();
    }
}
