package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.NotYours;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.people.Substitutions;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Work passes between colleagues: handed over, given another date, taken over for somebody who is away. */
@ProcessTest
class HandoverTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    Handover handover;

    @Autowired
    DueDates dueDates;

    @Autowired
    Remarks remarks;

    @Autowired
    Questions questions;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignIn signIn;

    @Autowired
    MockMvc mvc;

    private Person officer;
    private Person colleague;
    private WorkItem item;

    @BeforeEach
    void aCallWaitsToBeDraftedInTheHandsOfAnOfficer() {
        mover.at(Time.BEGINNING);
        officer = cast.newPerson(Role.CASE_OFFICER);
        colleague = cast.newPerson(Role.CASE_OFFICER);
        var round = new RoundScript(cast, mover, rounds).begun();
        item = cast.item(round.id(), "draft-call");
        cast.as(officer, () -> inbox.take(item.id()));
    }

    @Test
    void whatIsHandedOverIsTheColleaguesWhoIsTold() {
        cast.as(officer, () -> handover.handOver(item.id(), colleague.id(), " 请今天看一下 "));

        assertThat(mine(officer)).doesNotContain(item.id());
        assertThat(mine(colleague)).contains(item.id());
        assertThat(remarks.of(item.id())).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.HANDED_OVER);
            assertThat(remark.text()).isEqualTo("请今天看一下");
        });
        assertThat(kinds()).contains("work-handed-over");
        assertThat(messages(colleague))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.body()).contains("请今天看一下", "/inbox/" + item.id(), item.caseNumber()));
        assertThat(messages(officer)).isEmpty();
    }

    @Test
    void onlyAColleagueWhoMayDoTheStepCanBeHandedIt() {
        refusedToHandTo(officer, "workflow.refused.to-oneself");
        refusedToHandTo(cast.newPerson(Role.APPROVER), "workflow.refused.lacks-role");
        barred(colleague);
        refusedToHandTo(colleague, "workflow.refused.colleague-barred");
        assertThat(inbox.of(item.caseId()).get(0).assignee())
                .isEqualTo(officer.id().value());
    }

    @Test
    void aNoteToAColleagueHasAThousandCharactersAtMost() {
        refused(
                officer,
                () -> handover.handOver(item.id(), colleague.id(), "长".repeat(Remarks.LONGEST + 1)),
                "workflow.refused.note-long");
        assertThat(mine(officer)).contains(item.id());
    }

    @Test
    void whatIsInOtherHandsOrDoneCannotBeHandedOver() {
        refused(colleague, () -> handover.handOver(item.id(), officer.id(), null), "workflow.refused.taken");
        assertThatThrownBy(() ->
                        cast.as(cast.newPerson(Role.APPROVER), () -> handover.handOver(item.id(), officer.id(), null)))
                .isInstanceOf(NotYours.class);
        jdbc.sql("update work_item set state = 'CANCELLED' where id = ?")
                .param(item.id())
                .update();
        refused(officer, () -> handover.handOver(item.id(), colleague.id(), null), "workflow.refused.done");
    }

    @Test
    void whatIsAddressedToOnePersonStaysWithThem() {
        jdbc.sql("update work_item set candidate = :me where id = :id")
                .param("me", "person:" + officer.id())
                .param("id", item.id())
                .update();
        refused(officer, () -> handover.handOver(item.id(), colleague.id(), null), "workflow.refused.personal");
        refused(officer, () -> dueDates.change(item.id(), mover.today(), "提前办结"), "workflow.refused.personal");
    }

    @Test
    void anEarlierDateIsInternalAndTheLegalDeadlineStays() {
        var legal = item.dueAt();
        var before = engineDue();
        var earlier = mover.calendar().days().plus(mover.today(), 1);

        cast.as(officer, () -> dueDates.change(item.id(), earlier, "周五有会，提前办结"));

        var changed = inbox.of(item.caseId()).get(0);
        assertThat(changed.dueAt()).isEqualTo(WorkingCalendar.endOf(earlier));
        assertThat(changed.deadline()).isEqualTo(legal);
        assertThat(engineDue()).isEqualTo(before);
        assertThat(kinds()).contains("work-due-changed");
        assertThat(remarks.of(item.id()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("周五有会"));

        cast.as(officer, () -> dueDates.change(item.id(), day(legal), "会议取消了"));
        assertThat(inbox.of(item.caseId()).get(0).dueAt()).isEqualTo(legal);
        assertThat(inbox.of(item.caseId()).get(0).legalDueAt()).isNull();
    }

    @Test
    void noDateGoesBeyondTheLawOrIntoThePastOrWithoutAReason() {
        var legalDay = day(item.dueAt());
        refused(
                officer,
                () -> dueDates.change(item.id(), legalDay.plusDays(1), "需要更多时间"),
                "workflow.refused.beyond-legal");
        refused(
                officer,
                () -> dueDates.change(item.id(), mover.today().minusDays(1), "写错了日期"),
                "workflow.refused.day-over");
        refused(officer, () -> dueDates.change(item.id(), mover.today(), " 急 "), "workflow.refused.reason");
        refused(colleague, () -> dueDates.change(item.id(), mover.today(), "提前办结吧"), "workflow.refused.taken");
        cast.as(officer, () -> dueDates.change(item.id(), mover.today(), "今天办结吧"));
        refused(
                officer,
                () -> dueDates.change(item.id(), legalDay.plusDays(1), "还是不够用"),
                "workflow.refused.beyond-legal");
    }

    @Test
    void whoeverStandsInFindsTheWorkTakesItOverAndTheColleagueIsTold() {
        refused(colleague, () -> handover.takeOver(item.id()), "workflow.refused.not-standing-in");
        assertThat(acting(colleague)).isEmpty();
        substitute(officer, colleague);

        assertThat(acting(colleague)).containsExactly(item.id());
        cast.as(colleague, () -> handover.takeOver(item.id()));

        assertThat(acting(colleague)).isEmpty();
        assertThat(mine(colleague)).contains(item.id());
        assertThat(mine(officer)).doesNotContain(item.id());
        assertThat(kinds()).contains("work-taken-over");
        assertThat(messages(officer))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains(colleague.name(), item.caseNumber()));
        cast.does(
                colleague,
                item.caseId(),
                "draft-call",
                new RoundScript(cast, mover, rounds)
                        .call(mover.today(), List.of(RoundScript.place("logistics", "MATURE", 1))));
        assertThat(inbox.of(item.caseId()).get(0).doneBy())
                .isEqualTo(colleague.id().value());
    }

    @Test
    void fourEyesCountForThePersonWhoActs() {
        substitute(officer, colleague);
        barred(colleague);

        refused(colleague, () -> handover.takeOver(item.id()), "workflow.refused.four-eyes");
    }

    @Test
    void standingInEndsWithItsLastDay() {
        substitute(officer, colleague);
        mover.at(mover.today().plusDays(8));

        assertThat(acting(colleague)).isEmpty();
        refused(colleague, () -> handover.takeOver(item.id()), "workflow.refused.not-standing-in");
    }

    @Test
    void handingOverOnThePagesAsksThenShowsThenDoes() throws Exception {
        page(officer, bulk("HAND_OVER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("can be handed over")))
                .andExpect(content().string(containsString(colleague.username())));
        page(officer, bulk("HAND_OVER").param("asked", "true"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Choose the colleague first")));
        page(
                        officer,
                        bulk("HAND_OVER")
                                .param("asked", "true")
                                .param("to", colleague.id().toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("will be with " + colleague.name())));
        assertThat(mine(officer)).contains(item.id());

        page(
                        officer,
                        bulk("HAND_OVER")
                                .param("asked", "true")
                                .param("confirmed", "true")
                                .param("to", colleague.id().toString())
                                .param("note", "烦请办理"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("who was told")));
        assertThat(mine(colleague)).contains(item.id());
        page(colleague, get("/inbox/" + item.id())).andExpect(content().string(containsString("烦请办理")));
    }

    @Test
    void aDateIsChangedOnThePagesWithItsReason() throws Exception {
        page(officer, bulk("CHANGE_DUE").param("asked", "true").param("day", "2019-05-07"))
                .andExpect(status().isConflict());
        page(officer, bulk("CHANGE_DUE").param("asked", "true").param("note", "提前办结吧"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Choose the new date first.")));
        page(
                        officer,
                        bulk("CHANGE_DUE")
                                .param("asked", "true")
                                .param("day", "2030-01-01")
                                .param("note", "急"))
                .andExpect(status().isConflict());
        page(
                        officer,
                        bulk("CHANGE_DUE")
                                .param("asked", "true")
                                .param("day", "2030-01-01")
                                .param("note", "再等一等吧"))
                .andExpect(content().string(containsString("legal deadline, " + day(item.dueAt()))));
        page(
                        officer,
                        bulk("CHANGE_DUE")
                                .param("asked", "true")
                                .param("confirmed", "true")
                                .param("day", "2019-05-07")
                                .param("note", "提前办结吧"))
                .andExpect(content().string(containsString("is due on 2019-05-07")));
        page(officer, get("/inbox/" + item.id())).andExpect(content().string(containsString("Legal deadline ")));
    }

    @Test
    void whoeverStandsInHasAScopeForItAndABulkAction() throws Exception {
        page(colleague, get("/inbox"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("scope=ACTING"))));
        substitute(officer, colleague);
        page(colleague, get("/inbox").param("scope", "ACTING"))
                .andExpect(content().string(containsString("Acting for a colleague")))
                .andExpect(content().string(containsString("item-" + item.id())))
                .andExpect(content().string(containsString(officer.name())));
        page(colleague, get("/inbox/" + item.id())).andExpect(content().string(containsString("Take over")));
        page(colleague, bulk("TAKE_OVER")).andExpect(content().string(containsString("will be yours")));
        assertThat(mine(officer)).contains(item.id());
        page(colleague, bulk("TAKE_OVER").param("confirmed", "true"))
                .andExpect(content().string(containsString("your colleague was told")));
        assertThat(mine(colleague)).contains(item.id());
    }

    @Test
    void programsGoThroughTheSameDoors() throws Exception {
        api(officer, get(address("/colleagues")), "")
                .andExpect(jsonPath("$[?(@.id == '%s')]", colleague.id().toString())
                        .exists())
                .andExpect(
                        jsonPath("$[?(@.id == '%s')]", officer.id().toString()).doesNotExist());
        api(officer, post(address("/due")), "{\"day\":\"2019-05-07\",\"reason\":\"提前办结吧\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.legalDueAt").value(item.dueAt().toString()));
        api(
                        officer,
                        post(address("/hand-over")),
                        "{\"to\":\"%s\"}".formatted(cast.approver().id()))
                .andExpect(status().isConflict());
        api(officer, post(address("/hand-over")), "{\"to\":\"%s\",\"note\":\"请办\"}".formatted(colleague.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(colleague.id().toString()));
        api(officer, post(address("/take-over")), "").andExpect(status().isConflict());
        substitute(colleague, officer);
        api(officer, post(address("/take-over")), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(officer.id().toString()));
        api(cast.approver(), post(address("/take-over")), "").andExpect(status().isNotFound());
    }

    @Test
    void aColleagueIsAskedAndAnswersBesideTheItem() throws Exception {
        page(officer, get("/inbox/" + item.id() + "/ask"))
                .andExpect(content().string(containsString(colleague.username())));
        page(
                        officer,
                        post("/inbox/" + item.id() + "/ask")
                                .param("to", colleague.id().toString())
                                .param("question", "场地数是否已核对？"))
                .andExpect(status().is3xxRedirection());

        assertThat(mine(officer)).contains(item.id());
        assertThat(messages(colleague))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("场地数是否已核对？", "/inbox/" + item.id()));
        page(colleague, get("/inbox/" + item.id())).andExpect(content().string(containsString("colleague-answer")));
        page(officer, get("/inbox/" + item.id()))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("colleague-answer"))));
        page(colleague, post("/inbox/" + item.id() + "/answer").param("answer", "已核对，共 4 处。"))
                .andExpect(status().is3xxRedirection());
        page(officer, get("/inbox/" + item.id())).andExpect(content().string(containsString("已核对，共 4 处。")));
        assertThat(messages(officer))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("已核对，共 4 处。"));
        assertThat(kinds()).contains("work-asked", "work-answered");
        page(colleague, post("/inbox/" + item.id() + "/answer").param("answer", "再补充一点"))
                .andExpect(status().isConflict());
    }

    @Test
    void onlyAColleagueWithTheRoleIsAskedAndOnlyByWhoeverHasTheItem() {
        refused(officer, () -> questions.ask(item.id(), officer.id(), "请问本人？"), "workflow.refused.asks-oneself");
        refused(officer, () -> questions.ask(item.id(), cast.approver().id(), "请问审批？"), "workflow.refused.lacks-role");
        refused(officer, () -> questions.ask(item.id(), null, "请问哪位？"), "workflow.refused.no-colleague");
        refused(officer, () -> questions.ask(item.id(), colleague.id(), "？"), "workflow.refused.reason");
        refused(colleague, () -> questions.ask(item.id(), officer.id(), "请问同事？"), "workflow.refused.taken");
        refused(colleague, () -> questions.answer(item.id(), "没有人问我"), "workflow.refused.not-asked");
    }

    @ParameterizedTest
    @EnumSource(InboxQuery.Scope.class)
    void theListCostsFourStatementsInEachScope(InboxQuery.Scope scope) {
        substitute(officer, colleague);
        var request =
                get("/inbox").param("scope", scope.name()).with(user(signIn.loadUserByUsername(colleague.username())));

        var statements = Statements.of(() -> mvc.perform(request).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();

        assertThat(statements).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void passingWorkOnCostsNoMoreThanASubmission() {
        var statements =
                Statements.of(() -> cast.as(officer, () -> handover.handOver(item.id(), colleague.id(), "请办")));

        assertThat(statements).hasSizeLessThanOrEqualTo(12);
    }

    private void substitute(Person absent, Person substitute) {
        cast.as(cast.administrator(), () -> {
            substitutions.record(
                    absent, substitute, mover.today(), mover.today().plusDays(7));
        });
    }

    private void barred(Person person) {
        jdbc.sql("update work_item set barred = array[:who]::uuid[] where id = :id")
                .param("who", person.id().value())
                .param("id", item.id())
                .update();
    }

    private void refusedToHandTo(Person to, String key) {
        refused(officer, () -> handover.handOver(item.id(), to.id(), null), key);
    }

    private void refused(Person person, Runnable what, String key) {
        assertThatThrownBy(() -> cast.as(person, what))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private List<UUID> mine(Person person) {
        return items(person, InboxQuery.Scope.MINE);
    }

    private List<UUID> acting(Person person) {
        return items(person, InboxQuery.Scope.ACTING);
    }

    private List<UUID> items(Person person, InboxQuery.Scope scope) {
        return cast.as(person, () -> inbox.page(InboxQuery.of(scope))).items().stream()
                .map(WorkItem::id)
                .toList();
    }

    private List<String> kinds() {
        return ledger.of(item.caseId()).stream().map(RecordedFact::kind).toList();
    }

    private List<NotificationRow> messages(Person person) {
        return cast.as(person, () -> notifications.mine(null, 10));
    }

    private java.util.Date engineDue() {
        return tasks.createTaskQuery()
                .taskId(item.id().toString())
                .singleResult()
                .getDueDate();
    }

    private static LocalDate day(java.time.Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }

    private String address(String verb) {
        return "/api/inbox/" + item.id() + verb;
    }

    private MockHttpServletRequestBuilder bulk(String action) {
        return post("/inbox/bulk")
                .param("action", action)
                .param("item", item.id().toString());
    }

    private ResultActions page(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(signIn.loadUserByUsername(person.username())))
                .with(csrf())
                .header("Accept-Language", "en"));
    }

    private ResultActions api(Person person, MockHttpServletRequestBuilder request, String body) throws Exception {
        return page(person, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
