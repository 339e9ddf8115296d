package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.NotYours;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through the process of a visit, every timer, every refusal. */
@ProcessTest
class SiteVisitTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Visits visits;

    @Autowired
    Replacements replacements;

    @Autowired
    Postponements postponements;

    @Autowired
    Notices notices;

    @Autowired
    Registers registers;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    @Autowired
    VisitScript script;

    @BeforeEach
    void anOrdinaryDay() {
        time.at(LocalDate.of(2019, 6, 10));
    }

    @Test
    void aVisitGoesFromTheDeclarationsToTheSignedRecord() {
        UUID organization = UUID.randomUUID();
        Person agent = cast.newAgent(organization);
        VisitScript.Running visit = script.openAlone(organization);
        assertThat(steps(visit.id())).containsOnly("declare-conflict").hasSize(2);
        script.declare(visit);
        assertThat(steps(visit.id())).containsExactly("serve-notice");
        cast.does(visit.leader(), visit.id(), "serve-notice", script.notice());
        assertThat(messagesTo(agent, visit.id())).containsExactly("visit-notice");
        assertThat(notices.standing(visit.id()).orElseThrow().number())
                .isEqualTo(visits.report(visit.id()).number() + "-N1");
        time.pass(3);
        time.clock().moveTo(time.clock().instant().plusSeconds(10_800));
        script.answers(
                visit.leader(),
                visit.id(),
                script.given("TEO-6", Answer.Value.NO),
                script.given("TEO-15", Answer.Value.YES));
        script.signs(visit.leader(), visit.id(), VisitSignature.Party.INSPECTED);
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());
        assertThat(steps(visit.id())).containsExactly("record-visit");
        var finding = VisitScript.finding("TEO-6", RecordedFinding.Nature.FEE_ABUSE);
        cast.does(
                visit.leader(),
                visit.id(),
                "record-visit",
                script.record(ResultClass.PROBLEM_PENDING, List.of(finding)));

        assertThat(cases.whereabouts(visit.id())).isEmpty();
        assertThat(cases.diagrams(visit.id()).get(0).past()).contains("record-signed", "visit-recorded");
        VisitReport report = visits.report(visit.id());
        assertThat(report.result()).isEqualTo(ResultClass.PROBLEM_PENDING);
        assertThat(report.visitedOn()).isEqualTo(time.today());
        assertThat(report.team())
                .extracting(inspector -> inspector.label())
                .containsExactly(
                        visit.team().get(0).label(), visit.team().get(1).label());
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.item()).isEqualTo("TEO-6");
            assertThat(found.matterCode()).isEqualTo("JC-T04");
        });
        assertThat(facts(visit.id())).contains("visit-opened", "notice-served", "visit-made", "visit-recorded");
        assertThat(messagesTo(agent, visit.id())).containsExactly("visit-notice", "visit-recorded");
        assertThat(visits.checkedIn(2019))
                .contains(new CheckedMatter(report.object().id(), "JC-T04"));
        assertThat(visits.loadIn(2019)).containsEntry(visit.team().get(0).id(), 1);
        assertThat(visits.lastTeams().get(report.object().id()))
                .containsExactlyInAnyOrder(
                        visit.team().get(0).label(), visit.team().get(1).label());
        assertThat(registers.objects(List.of(report.object().id())).get(0).lastCheckedOn())
                .isEqualTo(time.today());
    }

    @Test
    void anUnannouncedVisitHasNoNotice() {
        VisitScript.Running visit = script.open(UUID.randomUUID(), false);
        script.declare(visit);

        assertThat(steps(visit.id())).containsExactly("conduct-visit");
        assertThat(notices.of(visit.id())).isEmpty();
    }

    @Test
    void anInspectorWithAConflictIsReplacedByWhomTheOfficerNamesWhenNobodyWasDrawn() {
        VisitScript.Running visit = script.open(UUID.randomUUID(), true);
        script.clear(visit.leader(), visit.id());
        script.conflict(visit.member(), visit.id());

        assertThat(steps(visit.id())).containsExactly("name-replacement");
        assertThatThrownBy(() -> cast.does(
                        cast.inspectionOfficer(),
                        visit.id(),
                        "name-replacement",
                        Map.of("inspector", "INS-0000", "reason", "原成员回避")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.no-such-inspector"));
        assertThat(facts(visit.id())).contains("inspector-left");
    }

    @Test
    void silenceCountsAsAConflict() {
        VisitScript.Running visit = script.open(UUID.randomUUID(), true);
        script.clear(visit.leader(), visit.id());
        time.pass(3);

        assertThat(steps(visit.id())).containsExactly("name-replacement");
        assertThat(ledger.of(visit.id()))
                .filteredOn(fact -> fact.kind().equals("inspector-left"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.content()).containsEntry("why", "SILENT"));
    }

    @Test
    void aNoticeIsRefusedWhenTheDayIsTooSoonOutsideThePlanOrOff() {
        VisitScript.Running visit = script.open(UUID.randomUUID(), true);
        script.declare(visit);

        assertRefused("visits.refused.too-soon", visit, "serve-notice", script.notice(LocalDate.of(2019, 6, 12)));
        assertRefused("visits.refused.outside", visit, "serve-notice", script.notice(LocalDate.of(2019, 8, 1)));
        assertRefused("visits.refused.day-off", visit, "serve-notice", script.notice(LocalDate.of(2019, 6, 15)));
        cast.does(visit.leader(), visit.id(), "serve-notice", script.notice(LocalDate.of(2019, 6, 13)));
        assertThat(steps(visit.id())).containsExactly("conduct-visit");
    }

    @Test
    void timesOfAVisitMustAgreeWithTheNoticeAndTheClock() {
        VisitScript.Running visit = script.onTheDay(null);
        LocalDate day = time.today();

        assertRefused(
                "visits.refused.other-day", visit, "conduct-visit", script.stay(day.minusDays(1), "09:00", "10:00"));
        assertRefused("visits.refused.left-before", visit, "conduct-visit", script.stay(day, "11:00", "10:00"));
        assertRefused("visits.refused.still-ahead", visit, "conduct-visit", script.stay(day, "09:00", "18:00"));
    }

    @Test
    void aVisitOutsideItsDaysIsRefused() {
        VisitScript.Running visit = script.open(null, false);
        script.declare(visit);
        time.pass(25);

        assertRefused("visits.refused.outside", visit, "conduct-visit", script.stay(time.today(), "07:00", "08:00"));
    }

    @Test
    void aConflictFoundLateVoidsTheNoticeAndTheVisitBeginsAnewWithOthers() {
        UUID organization = UUID.randomUUID();
        Person agent = cast.newAgent(organization);
        VisitScript.Running visit = script.onTheDay(organization);
        script.answers(visit.member(), visit.id(), script.given("TEO-6", Answer.Value.YES));
        String label = visit.team().get(1).label();
        assertThatThrownBy(() -> cast.as(
                        cast.newPerson(Role.INSPECTOR), () -> replacements.standAside(visit.id(), label, "发现亲属关系")))
                .isInstanceOf(NotYours.class);
        cast.as(visit.member(), () -> replacements.standAside(visit.id(), label, "发现亲属在该单位任职"));

        assertThat(steps(visit.id())).containsExactly("name-replacement");
        assertThat(notices.standing(visit.id())).isEmpty();
        assertThat(messagesTo(agent, visit.id())).contains("visit-notice-void");
        assertThat(facts(visit.id())).contains("visit-voided");
        assertThatThrownBy(() -> script.answers(visit.member(), visit.id(), script.given("TEO-6", Answer.Value.NO)))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void whatAnOfficerSaysOfAnInspectorVoidsNothingUntilAnotherPersonConfirmsIt() {
        VisitScript.Running visit = script.onTheDay(null);
        script.answers(visit.member(), visit.id(), script.given("TEO-6", Answer.Value.NO));
        String label = visit.team().get(0).label();
        assertThatThrownBy(() -> claims(visit, label, "经举报核实存在利害关系"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.reason"));
        claims(visit, label, CLAIM);

        assertThat(steps(visit.id())).containsExactlyInAnyOrder("conduct-visit", "confirm-conflict");
        assertThat(notices.standing(visit.id())).isPresent();
        assertThatThrownBy(() -> claims(visit, label, CLAIM))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.claimed-already"));
        cast.does(cast.approver(), visit.id(), "confirm-conflict", decision("confirmed"));

        assertThat(steps(visit.id())).containsExactly("name-replacement");
        assertThat(notices.standing(visit.id())).isEmpty();
        assertThat(facts(visit.id())).contains("conflict-claimed", "conflict-claim-decided", "visit-voided");
    }

    @Test
    void aClaimThatIsDismissedChangesNothing() {
        VisitScript.Running visit = script.onTheDay(null);
        claims(visit, visit.team().get(1).label(), CLAIM);
        cast.does(cast.approver(), visit.id(), "confirm-conflict", decision("dismissed"));

        assertThat(steps(visit.id())).containsExactly("conduct-visit");
        assertThat(facts(visit.id())).contains("conflict-claim-decided").doesNotContain("visit-voided");
    }

    @Test
    void whoSaidItDoesNotConfirmIt() {
        VisitScript.Running visit = script.onTheDay(null);
        Person both = everybody.join(new org.assay.people.NewPerson(
                "test-both-" + UUID.randomUUID(),
                "一人两岗",
                "both@assay.example",
                "a long test password",
                java.util.Set.of(Role.INSPECTION_OFFICER, Role.APPROVER),
                null,
                null,
                "zh-CN"));
        cast.as(
                both,
                () -> replacements.standAside(visit.id(), visit.team().get(0).label(), CLAIM));
        assertThatThrownBy(() -> cast.does(both, visit.id(), "confirm-conflict", decision("confirmed")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.claimant-decides"));
    }

    @Test
    void aClaimIsMootWhenTheInspectorLeavesOrTheVisitIsNotMade() {
        VisitScript.Running visit = script.onTheDay(null);
        claims(visit, visit.team().get(1).label(), CLAIM);
        cast.as(
                visit.member(),
                () -> replacements.standAside(visit.id(), visit.team().get(1).label(), "发现亲属在该单位任职"));
        assertThat(steps(visit.id())).containsExactly("name-replacement");

        VisitScript.Running closed = script.onTheDay(null);
        claims(closed, closed.team().get(1).label(), CLAIM);
        visits.close(closed.id(), "该机构已退出目录");
        assertThat(steps(closed.id())).isEmpty();
    }

    @Autowired
    org.assay.people.People everybody;

    private static final String CLAIM = "经实名举报并核实，该检查人员配偶系被检查单位负责人。";

    private void claims(VisitScript.Running visit, String label, String reason) {
        cast.as(cast.inspectionOfficer(), () -> replacements.standAside(visit.id(), label, reason));
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "note", "已核对户籍登记与举报材料。");
    }

    @Test
    void aConflictFoundWhileOthersStillDeclareTakesNothingFromThem() {
        VisitScript.Running visit = script.open(null, true);
        script.clear(visit.leader(), visit.id());
        cast.as(
                visit.leader(),
                () -> replacements.standAside(visit.id(), visit.team().get(0).label(), "声明后发现利害关系"));

        assertThat(steps(visit.id())).containsExactly("declare-conflict");
        script.clear(visit.member(), visit.id());
        assertThat(steps(visit.id())).containsExactly("name-replacement");
    }

    @Test
    void aPostponementGrantedTakesTheNoticeBackAndStaysInThePlan() {
        UUID organization = UUID.randomUUID();
        Person agent = cast.newAgent(organization);
        VisitScript.Running visit = script.onTheDay(organization);
        LocalDate from = LocalDate.of(2019, 9, 2);
        cast.as(visit.leader(), () -> postponements.ask(visit.id(), "台风橙色预警，当地交通全部中断", from, from.plusDays(11)));
        assertThat(steps(visit.id())).containsExactly("postpone-visit");
        cast.does(
                cast.inspectionOfficer(),
                visit.id(),
                "postpone-visit",
                Map.of(
                        "decision",
                        "granted",
                        "from",
                        from.toString(),
                        "until",
                        from.plusDays(11).toString()));

        assertThat(steps(visit.id())).containsExactly("serve-notice");
        assertThat(messagesTo(agent, visit.id())).contains("visit-notice-void");
        assertThat(messagesTo(visit.leader(), visit.id())).contains("visit-postponed");
        assertThat(visits.report(visit.id()).visitedOn()).isEqualTo(from);
        assertThat(visits.checkedIn(2019)).isNotEmpty();
    }

    @Test
    void aPostponementRefusedLeavesTheNoticeAsItIs() {
        VisitScript.Running visit = script.onTheDay(UUID.randomUUID());
        LocalDate from = LocalDate.of(2019, 9, 2);
        assertThatThrownBy(() -> cast.as(
                        visit.member(),
                        () -> postponements.ask(visit.id(), "台风橙色预警，当地交通全部中断", from, from.plusDays(11))))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() ->
                        cast.as(visit.leader(), () -> postponements.ask(visit.id(), "台风", from, from.plusDays(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cast.as(
                        visit.leader(),
                        () -> postponements.ask(visit.id(), "台风橙色预警，当地交通全部中断", from, from.minusDays(1))))
                .isInstanceOf(Refused.class);
        cast.as(visit.leader(), () -> postponements.ask(visit.id(), "台风橙色预警，当地交通全部中断", from, from.plusDays(11)));
        cast.does(
                cast.inspectionOfficer(),
                visit.id(),
                "postpone-visit",
                Map.of("decision", "refused", "reason", "预警已经解除"));

        assertThat(steps(visit.id())).containsExactly("conduct-visit");
        assertThat(notices.standing(visit.id())).isPresent();
        assertThat(messagesTo(visit.leader(), visit.id())).contains("visit-not-postponed");
    }

    @Test
    void aRecordMustAgreeWithTheChecklist() {
        VisitScript.Running visit = script.onTheDay(null);
        script.answers(visit.leader(), visit.id(), script.given("TEO-6", Answer.Value.NO));
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());
        var fees = List.of(VisitScript.finding("TEO-6", RecordedFinding.Nature.FEE_ABUSE));
        var pending = ResultClass.PROBLEM_PENDING;

        assertRefused(
                "visits.refused.findings-contradict",
                visit,
                "record-visit",
                script.record(ResultClass.NO_PROBLEM, fees));
        assertRefused("visits.refused.no-findings", visit, "record-visit", script.record(pending));
        assertRefused("visits.refused.answered-no", visit, "record-visit", script.record(ResultClass.NO_PROBLEM));
        assertRefused("visits.refused.unanswered", visit, "record-visit", script.record(pending, fees));
        script.answers(visit.member(), visit.id(), script.given("TEO-15", Answer.Value.YES));
        var exempt = List.of(fees.get(0), VisitScript.finding("TEO-15", RecordedFinding.Nature.FORMAL));
        assertRefused("visits.refused.answered-yes", visit, "record-visit", script.record(pending, exempt));
        var strange = List.of(fees.get(0), VisitScript.finding("TEO-9", RecordedFinding.Nature.FORMAL));
        assertRefused("visits.refused.no-such-item", visit, "record-visit", script.record(pending, strange));
        assertRefused("visits.refused.unsigned", visit, "record-visit", script.record(pending, fees));
        assertRefused(
                "visits.refused.serious-refusal",
                visit,
                "record-visit",
                script.record(ResultClass.REFUSED_SERIOUS, fees));
        assertRefused(
                "visits.refused.unreachable-signed", visit, "record-visit", script.record(ResultClass.UNREACHABLE));
        var absent = new HashMap<>(script.record(pending, fees));
        absent.putAll(Map.of("signing", "ABSENT", "firstWitness", "王见证", "secondWitness", "赵见证"));
        assertRefused("visits.refused.absent", visit, "record-visit", absent);
        assertThatThrownBy(() -> {
                    var unsigned = new HashMap<>(script.record(pending, fees));
                    unsigned.put("signed", false);
                    cast.does(visit.leader(), visit.id(), "record-visit", unsigned);
                })
                .isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void aRefusedSignatureNeedsTwoWitnesses() {
        VisitScript.Running visit = script.onTheDay(null);
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());
        var refusal = List.of(VisitScript.finding("TEO-6", RecordedFinding.Nature.REFUSAL));
        var record = new HashMap<>(script.record(ResultClass.REFUSED_SERIOUS, refusal));
        record.putAll(Map.of(
                "signing", "REFUSED", "refusalReason", "拒绝检查组入内", "firstWitness", "王见证", "secondWitness", "王见证"));
        assertRefused("visits.refused.witnesses", visit, "record-visit", record);
        record.put("secondWitness", "赵见证");
        cast.does(visit.leader(), visit.id(), "record-visit", record);

        assertThat(visits.report(visit.id()).result()).isEqualTo(ResultClass.REFUSED_SERIOUS);
    }

    @Test
    void whoSignedOnThePhoneHasNotRefused() {
        VisitScript.Running visit = script.left(null, Answer.Value.NO, Answer.Value.YES);
        var record = new HashMap<>(script.record(
                ResultClass.PROBLEM_CORRECTED, List.of(VisitScript.finding("TEO-6", RecordedFinding.Nature.ISOLATED))));
        record.putAll(
                Map.of("signing", "REFUSED", "refusalReason", "拒绝签字", "firstWitness", "王见证", "secondWitness", "赵见证"));

        assertRefused("visits.refused.signed-after-all", visit, "record-visit", record);
    }

    /** Whoever holds the phone can type any name: without a drawn signature it takes the two witnesses all the same. */
    @Test
    void aNameTypedForTheInspectedSideIsNoSignature() {
        VisitScript.Running visit = script.onTheDay(null);
        script.answers(
                visit.leader(),
                visit.id(),
                script.given("TEO-6", Answer.Value.YES),
                script.given("TEO-15", Answer.Value.YES));
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());
        var named = new HashMap<>(script.record(ResultClass.NO_PROBLEM));
        named.putAll(Map.of("signing", "NAMED", "firstWitness", "王见证", "secondWitness", "赵见证"));
        assertRefused("visits.refused.unnamed", visit, "record-visit", named);
        script.types(visit.leader(), visit.id());
        assertRefused("visits.refused.unsigned", visit, "record-visit", script.record(ResultClass.NO_PROBLEM));
        var alone = new HashMap<>(named);
        alone.remove("secondWitness");
        assertThatThrownBy(() -> cast.does(visit.leader(), visit.id(), "record-visit", alone))
                .isInstanceOf(InvalidAnswers.class);
        var twice = new HashMap<>(named);
        twice.put("secondWitness", "王见证");
        assertRefused("visits.refused.witnesses", visit, "record-visit", twice);
        cast.does(visit.leader(), visit.id(), "record-visit", named);

        assertThat(visits.report(visit.id()).result()).isEqualTo(ResultClass.NO_PROBLEM);
    }

    @Test
    void theRecordCommitsToTheAnswersItRestsOn() {
        VisitScript.Running visit = script.recorded(null, ResultClass.NO_PROBLEM);

        assertThat(ledger.of(visit.id()))
                .filteredOn(fact -> fact.kind().equals("visit-recorded"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.content())
                        .containsEntry("answers", new AnswerSheet("TEO-6=YES;TEO-15=YES").sha256()));
    }

    @Test
    void everyInspectorSigns() {
        VisitScript.Running visit = script.onTheDay(null);
        script.answers(
                visit.leader(),
                visit.id(),
                script.given("TEO-6", Answer.Value.YES),
                script.given("TEO-15", Answer.Value.NOT_APPLICABLE));
        script.signs(visit.leader(), visit.id(), VisitSignature.Party.INSPECTED);
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());

        assertRefused(
                "visits.refused.inspector-unsigned", visit, "record-visit", script.record(ResultClass.NO_PROBLEM));
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "record-visit", script.record(ResultClass.NO_PROBLEM));
        assertThatThrownBy(() -> cast.as(
                        visit.member(),
                        () -> replacements.standAside(
                                visit.id(), visit.team().get(1).label(), "事后发现利害关系")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.recorded"));
    }

    @Test
    void aVisitIsNotOpenedByOneInspectorWithoutMattersOrBackwards() {
        List<Person> alone = List.of(cast.newPerson(Role.INSPECTOR));
        assertThatThrownBy(() -> script.open(null, true, alone))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.team"));
        var team = List.of(
                script.inspector(cast.newPerson(Role.INSPECTOR), true),
                script.inspector(cast.newPerson(Role.INSPECTOR), false));
        LocalDate day = time.today();
        assertThatThrownBy(() -> visits.open(new NewVisit(
                        NewVisit.Kind.FOR_CAUSE,
                        null,
                        null,
                        null,
                        script.object(null),
                        List.of(),
                        team,
                        day,
                        day,
                        true,
                        null)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.no-matter"));
        assertThatThrownBy(() -> visits.open(new NewVisit(
                        NewVisit.Kind.FOR_CAUSE,
                        null,
                        null,
                        null,
                        script.object(null),
                        List.of(script.matter("JC-T04")),
                        team,
                        day,
                        day.minusDays(1),
                        true,
                        null)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.days"));
    }

    private void assertRefused(String key, VisitScript.Running visit, String step, Map<String, Object> answers) {
        assertThatThrownBy(() -> cast.does(visit.leader(), visit.id(), step, answers))
                .as(key)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private List<String> steps(UUID id) {
        return cases.whereabouts(id).stream().map(Whereabouts::step).toList();
    }

    private Set<String> facts(UUID id) {
        return ledger.of(id).stream().map(RecordedFact::kind).collect(java.util.stream.Collectors.toSet());
    }

    private List<String> messagesTo(Person person, UUID id) {
        return notifications.of(id).stream()
                .filter(row -> person.id().value().equals(row.person()))
                .map(NotificationRow::template)
                .filter(template -> template.startsWith("visit-") && !template.equals("visit-asked"))
                .toList();
    }
}
