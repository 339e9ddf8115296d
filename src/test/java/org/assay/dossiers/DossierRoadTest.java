package org.assay.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.dossiers.DossierScript.Played;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.NotYours;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.shared.Refused;
import org.assay.shared.Sha256;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a dossier from the draft to the panel, with every turn it may take before. */
@ProcessTest
class DossierRoadTest {

    private static final String REASON = "该证书不在本轮公告的领域范围之内，依据公告第三条不予受理。";

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Road road;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Submissions submissions;

    @Autowired
    DossierReader reader;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    @Autowired
    Inbox inbox;

    @Autowired
    DossierSelection selection;

    @Autowired
    AgreementSigning signing;

    @Autowired
    JdbcClient jdbc;

    private DossierScript script;
    private Round round;

    @BeforeEach
    void begin() {
        script = road.dossiers();
        round = road.open();
    }

    @Test
    void aCompleteDossierIsSubmittedOnceAndGetsAReceipt() {
        var played = script.draft(round);
        var errors = cast.as(played.agent(), () -> dossiers.check(played.id())).findings().stream()
                .filter(Finding::isError)
                .toList();
        assertThat(errors).isEmpty();

        var receipt = cast.as(played.agent(), () -> dossiers.submit(played.id(), "key-1"));
        var again = cast.as(played.agent(), () -> dossiers.submit(played.id(), "key-1"));

        assertThat(receipt.number()).matches("TEO-2019-00-\\d{5}");
        assertThat(again).isEqualTo(receipt);
        assertThat(status(played)).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(where(played)).containsExactly("check-dossier");
        var frozen = submissions.of(played.id()).get(0);
        assertThat(Sha256.hex(frozen.canonical())).isEqualTo(receipt.sha256());
        assertThat(kinds(played)).contains("dossier-submitted");
        assertThat(mails(played)).contains("dossier-received");
        refused(played, "dossiers.refused.already-submitted", () -> dossiers.submit(played.id(), "key-2"));
        refused(played, "dossiers.refused.not-editable", () -> dossiers.save(played.id(), Section.B, Map.of(), 1));
    }

    @Test
    void anIncompleteDossierIsNotTaken() {
        var played = script.draft(round);
        cast.as(played.agent(), () -> script.save(played.id(), Section.J, Map.of("teacherTraining", "短")));

        refused(played, "dossiers.refused.incomplete", () -> dossiers.submit(played.id(), null));
        var kept =
                cast.as(played.agent(), () -> dossiers.expectWhole(played.id()).section(Section.J));
        assertThat(kept.state()).isEqualTo(SectionState.PROBLEM);
        assertThat(kept.answers()).containsEntry("teacherTraining", "短");
    }

    @Test
    void ofTwoWhoSaveTheSameSectionTheSecondIsTold() {
        var played = script.draft(round);
        var seen =
                cast.as(played.agent(), () -> dossiers.expectWhole(played.id()).section(Section.J));
        cast.as(played.agent(), () -> dossiers.save(played.id(), Section.J, seen.answers(), seen.version()));

        refused(
                played,
                "dossiers.refused.stale",
                () -> dossiers.save(played.id(), Section.J, seen.answers(), seen.version()));
        refused(played, "dossiers.refused.stale", () -> dossiers.save(played.id(), Section.J, seen.answers(), 0));
    }

    @Test
    void afterTheCallIsClosedNothingIsTaken() {
        var played = script.draft(round);
        mover.pass(RoundScript.OPEN_FOR + 1);

        refused(played, "rounds.refused.not-open", () -> dossiers.submit(played.id(), null));
        refused(played, "dossiers.refused.round-closed", () -> dossiers.begin(round.id()));
        assertThat(status(played)).isEqualTo(DossierStatus.DRAFT);
    }

    @Test
    void othersSeeNeitherADraftNorAnotherApplicantsDossier() {
        var played = script.submitted(round);
        var draft = script.draft(round);

        assertThat(dossiers.visible(played.id(), draft.agent().actor())).isEmpty();
        assertThat(dossiers.visible(played.id(), cast.newPerson(Role.EXPERT).actor()))
                .isEmpty();
        assertThat(dossiers.visible(played.id(), cast.officer().actor())).isPresent();
        assertThat(dossiers.visible(draft.id(), cast.officer().actor())).isEmpty();
        assertThatThrownBy(() -> cast.as(draft.agent(), () -> dossiers.withdraw(played.id())))
                .isInstanceOf(NotYours.class);
        var shown =
                cast.as(cast.officer(), () -> dossiers.expectWhole(played.id()).section(Section.A));
        assertThat(shown.answers().get("legalRepresentativeId").toString()).contains("**************");
    }

    @Test
    void aDossierIsAcceptedAndAssessedByTwo() {
        var played = script.accepted(round);
        assertThat(status(played)).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(mails(played)).contains("dossier-accepted");

        cast.does(cast.officer(), played.caseId(), "assess-eligibility", DossierScript.assessment(Map.of(), null));
        assertThatThrownBy(() -> cast.does(
                        cast.officer(), played.caseId(), "confirm-eligibility", Map.of("decision", "confirmed")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("workflow.refused.four-eyes"));
        cast.does(
                cast.secondOfficer(),
                played.caseId(),
                "confirm-eligibility",
                Map.of("decision", "returned", "reason", "第四条的年限与业绩证明不一致，请重新核对后再提交。"));
        assertThat(where(played)).containsExactly("assess-eligibility");

        script.assessed(played, Map.of());
        assertThat(status(played)).isEqualTo(DossierStatus.PANEL_SETUP);
        assertThat(where(played)).containsExactly("draw-panel");
        assertThat(reader.proceedings(played.id()).criteria())
                .hasSize(12)
                .allSatisfy(criterion -> assertThat(criterion.effect()).isEqualTo("met"));
    }

    @Test
    void theSecondOfficersWordStandsBeforeThePoolIsFrozen() {
        var played = script.accepted(round);
        cast.does(cast.officer(), played.caseId(), "assess-eligibility", DossierScript.assessment(Map.of(), null));
        var item = cast.item(played.caseId(), "confirm-eligibility");

        cast.as(cast.secondOfficer(), () -> inbox.submit(item.id(), Map.of("decision", "confirmed"), null));
        assertThat(status(played)).isEqualTo(DossierStatus.PANEL_SETUP);
        assertThat(where(played)).containsExactly("freeze-pool");

        cast.catchUp();
        assertThat(where(played)).containsExactly("draw-panel");
    }

    @Test
    void aSupplementIsAskedForOnceAndBothVersionsAreKept() {
        var played = script.submitted(round);
        assertThatThrownBy(() ->
                        cast.does(cast.officer(), played.caseId(), "check-dossier", Map.of("verdict", "supplement")))
                .isInstanceOf(InvalidAnswers.class);
        cast.does(cast.officer(), played.caseId(), "check-dossier", supplement());
        assertThat(status(played)).isEqualTo(DossierStatus.SUPPLEMENT);
        assertThat(where(played)).containsExactly("supplement-dossier");
        assertThat(mails(played)).contains("dossier-supplement");

        cast.as(played.agent(), () -> {
            var changed = new HashMap<>(
                    dossiers.expectWhole(played.id()).section(Section.I).answers());
            changed.put("aftercare", "机构退出后，由兄弟单位承接已报名学员的培训与考核，费用由风险准备金承担。");
            script.save(played.id(), Section.I, changed);
        });
        refused(played, "dossiers.refused.certificate-changed", () -> {
            var other = new HashMap<>(
                    dossiers.expectWhole(played.id()).section(Section.C).answers());
            other.put("levels", List.of("L1"));
            script.save(played.id(), Section.C, other);
        });
        refused(played, "dossiers.refused.document-submitted", () -> {
            var file = dossiers.expectWhole(played.id()).documents().stream()
                    .filter(each -> each.kind().equals(DocumentKind.LICENCE.code()))
                    .findFirst()
                    .orElseThrow();
            dossiers.detach(played.id(), file.id());
        });
        cast.does(played.agent(), played.caseId(), "supplement-dossier", Map.of("reply", "已按清单补充了退出后的学员安置方案，其余内容未变。"));

        var versions = submissions.of(played.id());
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).sha256()).isNotEqualTo(versions.get(1).sha256());
        assertThat(status(played)).isEqualTo(DossierStatus.SUBMITTED);
        assertThatThrownBy(() -> cast.does(cast.officer(), played.caseId(), "check-dossier", supplement()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("dossiers.refused.second-supplement"));
        cast.does(cast.officer(), played.caseId(), "check-dossier", Map.of("verdict", "accepted"));
        assertThat(where(played)).containsExactly("assess-eligibility");
    }

    @Test
    void aDossierOutsideTheCallIsRefusedWithItsReason() {
        var played = script.submitted(round);
        cast.does(cast.officer(), played.caseId(), "check-dossier", Map.of("verdict", "refused", "reason", REASON));

        assertThat(status(played)).isEqualTo(DossierStatus.REFUSED);
        assertThat(dossier(played).endingReason()).isEqualTo(REASON);
        assertThat(where(played)).isEmpty();
        assertThat(mails(played)).contains("dossier-refused");
    }

    @Test
    void aSupplementThatIsLateClosesTheDossier() {
        var played = script.submitted(round);
        cast.does(cast.officer(), played.caseId(), "check-dossier", supplement());
        mover.pass(10);
        assertThat(status(played)).isEqualTo(DossierStatus.SUPPLEMENT);
        mover.pass(1);

        assertThat(status(played)).isEqualTo(DossierStatus.LAPSED);
        assertThat(where(played)).isEmpty();
        assertThat(mails(played)).contains("dossier-lapsed");
    }

    @Test
    void silenceForFiveWorkingDaysIsAcceptance() {
        var played = script.submitted(round);
        mover.pass(5);
        assertThat(where(played)).containsExactly("check-dossier");
        mover.pass(1);

        assertThat(status(played)).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(where(played)).containsExactly("assess-eligibility");
        assertThat(ledger.of(played.caseId()))
                .anySatisfy(fact -> assertThat(fact.content()).containsEntry("deemed", true));
    }

    @Test
    void anUnclearCriterionIsPutToTheApplicantAndAnswered() {
        var played = script.accepted(round);
        var unclear = Map.of("E4", Map.<String, Object>of("finding", "UNCLEAR"));
        assertThatThrownBy(() -> cast.does(
                        cast.officer(),
                        played.caseId(),
                        "assess-eligibility",
                        DossierScript.assessment(unclear, "为何？")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("dossiers.refused.question-missing"));
        asks(played, unclear);
        assertThat(status(played)).isEqualTo(DossierStatus.QUESTION);
        assertThat(where(played)).containsExactly("answer-question");

        cast.does(
                played.agent(), played.caseId(), "answer-question", Map.of("answer", "二〇一六年的人次包含分公司的培训，另附分公司的台账以供核对。"));
        assertThat(status(played)).isEqualTo(DossierStatus.FORMAL_REVIEW);
        assertThat(where(played)).containsExactly("assess-eligibility");
        script.assessed(played, Map.of());
        assertThat(status(played)).isEqualTo(DossierStatus.PANEL_SETUP);
    }

    @Test
    void aQuestionWithoutAnAnswerIsJudgedOnWhatIsThere() {
        var played = script.accepted(round);
        asks(played, Map.of("E4", Map.of("finding", "UNCLEAR")));
        mover.pass(6);
        assertThat(where(played)).containsExactly("assess-eligibility");

        script.assessed(played, Map.of("E4", Map.of("finding", "NOT_MET", "note", "逾期未说明人次来源")));
        assertThat(status(played)).isEqualTo(DossierStatus.REFUSED);
        assertThat(kinds(played)).contains("question-overdue");
        assertThat(mails(played)).contains("dossier-ineligible");
    }

    @Test
    void aFailedVetoCriterionEndsTheCaseWhateverTheGround() {
        var played = script.accepted(round);
        script.assessed(played, Map.of("E2", Map.of("finding", "NOT_MET", "ground", "RECOGNISED", "note", "存在失信记录")));

        assertThat(status(played)).isEqualTo(DossierStatus.REFUSED);
        assertThat(dossier(played).endingReason()).contains("E2");
        assertThat(reader.proceedings(played.id()).criteria().get(1).effect()).isEqualTo("veto");
        assertThat(where(played)).isEmpty();
    }

    @Test
    void aRecordedGroundRelaxesAnyOtherCriterion() {
        var played = script.accepted(round);
        script.assessed(
                played, Map.of("E3", Map.of("finding", "NOT_MET", "ground", "STANDARD_AUTHOR", "note", "参与国家标准起草")));

        assertThat(status(played)).isEqualTo(DossierStatus.PANEL_SETUP);
        assertThat(reader.proceedings(played.id()).criteria().get(2).effect()).isEqualTo("relaxed");
    }

    @Test
    void theCriteriaMustStandAsTheyWere() {
        var played = script.accepted(round);
        var answers = DossierScript.assessment(Map.of("E12", Map.of("criterion", "E1")), null);

        assertThatThrownBy(() -> cast.does(cast.officer(), played.caseId(), "assess-eligibility", answers))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("dossiers.refused.criteria-changed"));
    }

    @Test
    void aRefusalOfBlanksIsNoReason() {
        var played = script.submitted(round);
        var blanks = Map.<String, Object>of("verdict", "refused", "reason", "理由不足" + " ".repeat(20));

        refusedTo(
                cast.officer(),
                "dossiers.refused.reason-missing",
                () -> cast.does(cast.officer(), played.caseId(), "check-dossier", blanks));
        assertThat(status(played)).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(where(played)).containsExactly("check-dossier");
    }

    @Test
    void aStepOutOfItsTurnIsRefusedAndChangesNothing() {
        var played = script.submitted(round);
        String id = played.caseId().toString();

        refusedTo(cast.officer(), "dossiers.refused.no-result", () -> selection.recordConclusion(id));
        refusedTo(cast.officer(), "dossiers.refused.not-at-this-step", () -> signing.lapseAgreement(id));
        refused(
                played,
                "dossiers.refused.no-agreement",
                () -> signing.signAgreement(played.id(), new AgreementSigning.SignAgreement("法定代表人甲", true)));
        assertThat(status(played)).isEqualTo(DossierStatus.SUBMITTED);
    }

    @Test
    void anOrganizationThatIsClosedBeginsNothing() {
        var played = script.draft(round);
        jdbc.sql("update organization set standing = 'CLOSED' where id = ?")
                .param(played.organization().id())
                .update();

        refused(played, "dossiers.refused.organization-closed", () -> dossiers.begin(round.id()));
    }

    @Test
    void theApplicantMayWithdrawBeforeTheNotice() {
        var played = script.accepted(round);
        cast.as(played.agent(), () -> dossiers.withdraw(played.id()));

        assertThat(status(played)).isEqualTo(DossierStatus.WITHDRAWN);
        assertThat(where(played)).isEmpty();
        refused(played, "dossiers.refused.too-late-to-withdraw", () -> dossiers.withdraw(played.id()));
        var draft = script.draft(round);
        cast.as(draft.agent(), () -> dossiers.withdraw(draft.id()));
        assertThat(status(draft)).isEqualTo(DossierStatus.WITHDRAWN);
    }

    private void asks(Played played, Map<String, Map<String, Object>> unclear) {
        cast.does(
                cast.officer(),
                played.caseId(),
                "assess-eligibility",
                DossierScript.assessment(unclear, "请说明二〇一六年培训人次的来源以及与台账不一致的原因。"));
        cast.does(cast.secondOfficer(), played.caseId(), "confirm-eligibility", Map.of("decision", "confirmed"));
    }

    private static Map<String, Object> supplement() {
        return Map.of("verdict", "supplement", "missing", List.of(Map.of("section", "I", "what", "补充机构退出后的学员安置方案")));
    }

    private void refused(Played played, String key, Runnable what) {
        refusedTo(played.agent(), key, what);
    }

    private void refusedTo(Person person, String key, Runnable what) {
        assertThatThrownBy(() -> cast.as(person, what))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private Dossier dossier(Played played) {
        return cast.as(played.agent(), () -> dossiers.expect(played.id()));
    }

    private DossierStatus status(Played played) {
        return dossier(played).status();
    }

    private List<String> where(Played played) {
        return cases.whereabouts(played.caseId()).stream()
                .map(Whereabouts::step)
                .toList();
    }

    private List<String> kinds(Played played) {
        return ledger.of(played.caseId()).stream().map(RecordedFact::kind).toList();
    }

    private List<String> mails(Played played) {
        return notifications.of(played.caseId()).stream()
                .map(NotificationRow::template)
                .toList();
    }
}
