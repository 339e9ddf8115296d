package org.assay.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.assay.workflow.InvalidAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ObjectionHandlingTest {

    private Notices notices;

    private static final String WHY_LONGER = "需要向出具证明的单位函询核实，函复时间较长，延长办理期限。";

    @Autowired
    org.assay.workflow.Extensions extensions;

    @Autowired
    Announcements announcements;

    @Autowired
    Objections objections;

    @Autowired
    Notifications notifications;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Flow flow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        notices = new Notices(announcements, flow, transaction);
        mover.at(Notices.DAY);
    }

    @Test
    void anObjectionGetsANumberADueDateAndAnAcknowledgement() {
        var notice = notices.open();

        var objection = objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());

        assertThat(objection.number()).matches("OBJ-2019-00-\\d{5}");
        assertThat(cast.item(objection.id(), "admit-objection").dueAt().toString())
                .startsWith("2019-07-08T15:59:59");
        assertThat(templates(objection.id())).containsExactly("objection-received");
        assertThat(objections.find(objection.number(), objections.code(objection)))
                .isPresent();
        assertThat(objections.find(objection.number(), "AAAAAAAAAA")).isEmpty();
    }

    @Test
    void anAdmittedObjectionIsConcludedWithinFifteenWorkingDays() {
        var objection = filed();
        admit(objection);

        assertThat(cast.item(objection.id(), "conclude-objection").dueAt().toString())
                .startsWith("2019-07-22T15:59:59");
        assertThat(status(objection)).isEqualTo(ObjectionStatus.ADMITTED);

        cast.does(
                cast.objectionOfficer(),
                objection.id(),
                "conclude-objection",
                Notices.concluded(Conclusion.UPHELD, true));
        assertThat(status(objection)).isEqualTo(ObjectionStatus.CONCLUDED);
        assertThat(templates(objection.id()))
                .containsExactly("objection-received", "objection-admitted", "objection-concluded");
    }

    @Test
    void whatAnObjectionCorrectsStandsBesideTheRowAndInTheLetters() {
        var objection = filed();
        admit(objection);
        var answers = new java.util.HashMap<String, Object>(Notices.concluded(Conclusion.PARTLY, false));
        answers.put("correction", "培训人次应为 52,000 人次");

        cast.does(cast.objectionOfficer(), objection.id(), "conclude-objection", answers);

        var paper = announcements.expectPublic(objection.announcementId());
        assertThat(paper.line(objection.lineCaseId()).orElseThrow().remark()).isEqualTo("更正：培训人次应为 52,000 人次");
        assertThat(announcements.removedFrom(paper.id())).isEmpty();
        assertThat(notifications.of(objection.id()))
                .filteredOn(row -> row.template().equals("objection-concluded"))
                .allSatisfy(row -> assertThat(row.body()).contains("52,000"));
    }

    @Test
    void theConclusionMayTakeTenWorkingDaysMoreOnceAndTheObjectorHearsWhy() {
        var objection = filed();
        admit(objection);
        var item = cast.item(objection.id(), "conclude-objection");

        extensionRefused(item, "短", "workflow.refused.reason");
        cast.as(cast.objectionOfficer(), () -> extensions.extend(item.id(), WHY_LONGER));

        assertThat(cast.item(objection.id(), "conclude-objection").dueAt().toString())
                .startsWith("2019-08-05T15:59:59");
        assertThat(templates(objection.id())).contains("objection-extended");
        extensionRefused(item, WHY_LONGER, "workflow.refused.extended-before");
    }

    @Test
    void theAdmissionIsNotExtendedNorWhatIsLate() {
        var objection = filed();
        extensionRefused(cast.item(objection.id(), "admit-objection"), WHY_LONGER, "workflow.refused.not-extendable");
        admit(objection);
        var item = cast.item(objection.id(), "conclude-objection");
        mover.pass(16);
        extensionRefused(item, WHY_LONGER, "workflow.refused.extended-late");
    }

    private void extensionRefused(org.assay.workflow.WorkItem item, String reason, String key) {
        refused(key, () -> cast.as(cast.objectionOfficer(), () -> extensions.extend(item.id(), reason)));
    }

    @Test
    void anObjectionRefusedEndsWithItsReason() {
        var objection = filed();

        cast.does(cast.objectionOfficer(), objection.id(), "admit-objection", Notices.REFUSED);

        assertThat(status(objection)).isEqualTo(ObjectionStatus.REFUSED);
        assertThat(templates(objection.id())).containsExactly("objection-received", "objection-refused");
        assertThat(cast.objectionOfficer())
                .satisfies(officer -> assertThat(objections
                                .visible(objection.id(), officer.actor())
                                .reason())
                        .contains("公示名单"));
    }

    @Test
    void neitherNumberNorContactCanBeReadInTheDatabase() {
        var input = Notices.objection();
        var notice = notices.open();
        var objection = objections.file(notice.id(), Notices.row(notice, 0), input);

        String row = jdbc.sql("select o::text || encode(o.id_sealed, 'escape') || encode(o.contact_sealed, 'escape')"
                        + " from announcement_objection o where id = ?")
                .param(objection.id())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(input.idNumber()).doesNotContain("objector@");
        assertThat(objections.contact(objection)).isEqualTo("objector@assay.example");
        assertThat(objections.maskedIdNumber(objection))
                .startsWith("11**************")
                .hasSize(18);
    }

    @Test
    void theSameObjectorMayObjectToARowOnce() {
        var notice = notices.open();
        var input = Notices.objection();
        objections.file(notice.id(), Notices.row(notice, 0), input);

        refused("announcements.refused.repeated", () -> objections.file(notice.id(), Notices.row(notice, 0), input));
        assertThat(objections.file(notice.id(), Notices.row(notice, 1), input).status())
                .isEqualTo(ObjectionStatus.RECEIVED);
    }

    @Test
    void theSameSubmissionTwiceIsOneObjection() {
        var notice = notices.open();
        var input = Notices.objection();

        var first = objections.file(notice.id(), Notices.row(notice, 0), input, List.of(), "key-1");
        var second = objections.file(notice.id(), Notices.row(notice, 0), input, List.of(), "key-1");

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void objectionsAreTakenUntilTheLastMomentOfThePeriodAndNotAfter() {
        var notice = notices.open();

        mover.clock().moveTo(java.time.Instant.parse("2019-07-10T15:59:00Z"));
        objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());

        mover.clock().moveTo(java.time.Instant.parse("2019-07-10T16:00:00Z"));
        refused(
                "announcements.refused.notice-over",
                () -> objections.file(notice.id(), Notices.row(notice, 0), Notices.objection()));
    }

    @Test
    void onlyANoticeInvitesObjectionsAndOnlyToItsRows() {
        var decision = transaction.execute(status -> announcements.publish(Notices.input(Kind.DECISION)));
        refused(
                "announcements.refused.not-a-notice",
                () -> objections.file(decision.id(), Notices.row(decision, 0), Notices.objection()));

        var notice = notices.open();
        refused(
                "announcements.refused.not-on-the-list",
                () -> objections.file(notice.id(), Ids.next(), Notices.objection()));
    }

    @Test
    void aPreparedNoticeDoesNotExistForThePublic() {
        var prepared = transaction.execute(status -> announcements.prepareNotice(Notices.input(Kind.NOTICE)));

        assertThatThrownBy(() -> announcements.expectPublic(prepared.id())).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> objections.file(prepared.id(), Notices.row(prepared, 0), Notices.objection()))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void aNoticeNobodyPreparedCannotBePublished() {
        var ref = new CaseRef(Ids.next(), "rounds", "TST", "Notice", null, null, null, null, null);
        Consumer<org.springframework.transaction.TransactionStatus> begin = status -> flow.begin("public-notice", ref);

        assertThatThrownBy(() -> transaction.executeWithoutResult(begin))
                .satisfies(thrown -> assertThat(org.assay.pages.Refusals.unwrapped((Exception) thrown))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                why -> assertThat(why.key()).isEqualTo("announcements.refused.no-notice-prepared")));
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, 110101199003070013, shared.refused.code-bad-check",
        "PERSON, 320102200102290010, shared.refused.code-no-such-date",
        "PERSON, 91350100M000100Y43, shared.refused.code-bad-character",
        "ORGANIZATION, 91350211M0000XUF46, shared.refused.code-bad-check",
        "ORGANIZATION, 1234, forms.problem",
    })
    void theNumberMustProveTheName(ObjectorKind kind, String number, String why) {
        var notice = notices.open();

        assertThatThrownBy(() -> objections.file(notice.id(), Notices.row(notice, 0), Notices.objection(kind, number)))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.path()).isEqualTo("idNumber"))
                                .anySatisfy(problem -> assertThat(problem.key()).startsWith(why)));
    }

    @Test
    void anOrganizationObjectsUnderItsCreditCode() {
        var notice = notices.open();
        var objection = objections.file(
                notice.id(),
                Notices.row(notice, 0),
                Notices.objection(ObjectorKind.ORGANIZATION, "91110108MA0T10017U"));

        assertThat(objection.objectorKind()).isEqualTo(ObjectorKind.ORGANIZATION);
    }

    @Test
    void whoWorkedOnTheRoundDoesNotAnswerAnObjectionToItsList() {
        var officer = cast.newPerson(Role.OBJECTION_OFFICER);
        var earlier = filed();
        cast.does(officer, earlier.id(), "admit-objection", Notices.REFUSED);
        var notice = notices.open();
        jdbc.sql("update work_item set case_id = ? where case_id = ?")
                .params(notice.subjectId(), earlier.id())
                .update();
        var objection = objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());

        refused(
                "announcements.refused.handled-the-case",
                () -> cast.does(officer, objection.id(), "admit-objection", Notices.ADMITTED));
        admit(objection);
    }

    @Test
    void theMailToAnObjectorWithoutAccountNamesTheAddressInNoList() {
        var objection = filed();

        assertThat(notifications.of(objection.id())).singleElement().satisfies(mail -> {
            assertThat(mail.shownAddress()).isEqualTo("…@assay.example");
            assertThat(mail.body()).contains("路见明", "/objections").doesNotContain("objector@");
        });
    }

    @Test
    void whoWorkedOnTheCaseDoesNotAnswerTheObjectionToIt() {
        var officer = cast.newPerson(Role.OBJECTION_OFFICER);
        var earlier = filed();
        cast.does(officer, earlier.id(), "admit-objection", Notices.REFUSED);
        var notice = aboutCase(earlier.id());
        var objection = objections.file(notice.id(), earlier.id(), Notices.objection());

        refused(
                "announcements.refused.handled-the-case",
                () -> cast.does(officer, objection.id(), "admit-objection", Notices.ADMITTED));
        admit(objection);
        refused(
                "announcements.refused.handled-the-case",
                () -> cast.does(
                        officer, objection.id(), "conclude-objection", Notices.concluded(Conclusion.UPHELD, true)));
    }

    @Test
    void nobodyAnswersAnObjectionOfTheirOwn() {
        var officer = cast.newPerson(Role.OBJECTION_OFFICER);
        var notice = notices.open();
        var objection =
                cast.as(officer, () -> objections.file(notice.id(), Notices.row(notice, 0), Notices.objection()));

        refused(
                "announcements.refused.own-objection",
                () -> cast.does(officer, objection.id(), "admit-objection", Notices.ADMITTED));
    }

    @Test
    void whoIsSignedInSeesTheirOwnObjectionAndNobodyElsesDoes() {
        var objector = cast.newPerson(Role.OBJECTOR);
        var other = cast.newPerson(Role.OBJECTOR);
        var notice = notices.open();
        var objection =
                cast.as(objector, () -> objections.file(notice.id(), Notices.row(notice, 0), Notices.objection()));

        assertThat(objections.mine(objector.actor())).extracting(Objection::id).containsExactly(objection.id());
        assertThat(objections.mine(other.actor())).isEmpty();
        assertThat(objections.visible(objection.id(), objector.actor()).number())
                .isEqualTo(objection.number());
        assertThatThrownBy(() -> objections.visible(objection.id(), other.actor()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(
                        () -> objections.visible(objection.id(), cast.officer().actor()))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void theOrganizationLearnsTheConclusionButNotWhoObjected() {
        UUID organization = Ids.next();
        cast.newAgent(organization);
        var notice = notices.open();
        UUID row = Notices.row(notice, 0);
        register(row, organization);
        var objection = objections.file(notice.id(), row, Notices.objection());
        admit(objection);
        cast.does(
                cast.objectionOfficer(),
                objection.id(),
                "conclude-objection",
                Notices.concluded(Conclusion.NOT_UPHELD, false));

        assertThat(notifications.of(row))
                .filteredOn(told -> told.template().equals("objection-concluded-object"))
                .singleElement()
                .satisfies(told -> assertThat(told.body()).contains("不公开").doesNotContain("路见明"));
    }

    private void register(UUID caseId, UUID organization) {
        jdbc.sql(
                        "insert into work_case (id, kind, number, title, organization_id, begun_at) values (?, 'dossiers', 'TEO', 'x', ?, now())")
                .param(caseId)
                .param(organization)
                .update();
    }

    /** A notice whose only row is about an existing case. */
    private Announcement aboutCase(UUID caseId) {
        return transaction.execute(status -> {
            var line = new Line(caseId, "TEO-2019-00-90009", "示例科技有限公司", "示例证书", "L1", "logistics", "GAP", "");
            var prepared = announcements.prepareNotice(
                    new NewAnnouncement(Kind.NOTICE, Ids.next(), "TEST", "公示", "内容。", "教育部", List.of(line)));
            flow.begin(
                    "public-notice",
                    new CaseRef(prepared.subjectId(), "rounds", "TST", "Notice", null, null, null, null, null));
            return announcements.noticeOf(prepared.subjectId()).orElseThrow();
        });
    }

    private Objection filed() {
        var notice = notices.open();
        return objections.file(notice.id(), Notices.row(notice, 0), Notices.objection());
    }

    private void admit(Objection objection) {
        cast.does(cast.objectionOfficer(), objection.id(), "admit-objection", Notices.ADMITTED);
    }

    private ObjectionStatus status(Objection objection) {
        return objections
                .visible(objection.id(), cast.objectionOfficer().actor())
                .status();
    }

    private List<String> templates(UUID caseId) {
        return notifications.of(caseId).stream().map(NotificationRow::template).toList();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.key()).isEqualTo(key));
    }
}
