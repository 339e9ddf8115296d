package org.assay.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.ledger.Sequencer;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.registers.Keeping;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.visits.ResultClass;
import org.assay.visits.VisitRecorded;
import org.assay.visits.VisitScript;
import org.assay.visits.Visits;
import org.assay.workflow.Inbox;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees what of a plan, and what its pages cost. */
@ProcessTest
class PlanPagesTest {

    @Autowired
    Sequencer sequencer;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Plans plans;

    @Autowired
    Keeping keeping;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    Visits visits;

    @Autowired
    Registers registers;

    @Autowired
    Amendments amendments;

    @Autowired
    Successions successions;

    @Autowired
    Inbox inbox;

    @Autowired
    VisitNews news;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VisitScript visiting;

    private PlanScript script;
    private String tag;

    @BeforeEach
    void begin() {
        script = new PlanScript(cast, mover, plans, keeping, people);
        mover.at(Time.BEGINNING);
        tag = PlanScript.tag();
        script.sites(tag, RiskClass.B, 11);
        script.inspectors(3);
    }

    @Test
    void anOfficerBeginsAPlanFromTheListAndDraftsItWithTheMattersBeside() throws Exception {
        var begun = web.perform(
                        as(cast.inspectionOfficer(), post("/inspections").param("year", "2019"))
                                .with(csrf()))
                .andExpect(redirectedUrlPattern("/inbox/*"))
                .andReturn();

        web.perform(as(
                        cast.inspectionOfficer(),
                        get(String.valueOf(begun.getResponse().getRedirectedUrl()))))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        matchesPattern(
                                                "(?s).*<input[^>]*type=\"checkbox\"[^>]*name=\"rows\\[0]\\.matters\" value=\"JC-S01\".*")))
                .andExpect(content().string(containsString("JC-S01 " + title("JC-S01"))));
        web.perform(as(cast.approver(), post("/inspections")).with(csrf())).andExpect(status().isNotFound());
        web.perform(post("/inspections").with(csrf())).andExpect(status().isNotFound());
    }

    private String title(String code) {
        return registers.matters().stream()
                .filter(matter -> matter.code().equals(code))
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Test
    void theConditionsOfARowReadAsAListInTheLanguageOfTheReader() throws Exception {
        var row = PlanScript.tagged(tag, "JC-S01 JC-S02");
        row.put("riskClasses", List.of("D", "C"));
        Plan plan = script.published(List.of(row));

        web.perform(get("/inspections/" + plan.id()).param("lang", "zh-CN"))
                .andExpect(content().string(containsString("C、D 级，标签：" + tag)));
        web.perform(get("/inspections/" + plan.id()).param("lang", "en"))
                .andExpect(content().string(containsString("class C, D and bearing " + tag)));
    }

    @Test
    void theStepsOfADiagramStandBelowItInWords() throws Exception {
        Plan plan = script.published(rows(false));

        web.perform(as(cast.inspectionOfficer(), get("/inspections/" + plan.id())))
                .andExpect(content().string(containsString("data-step=\"draft-plan\"")))
                .andExpect(content().string(containsString("data-step=\"approve-plan\"")))
                .andExpect(content().string(containsString("data-step=\"freeze-pools\"")));
    }

    @Test
    void theTimelineNamesWhoLeftAndWhoCameInstead() throws Exception {
        Plan plan = script.drawn(rows(false));
        Selection first = plans.selections(found(plan)).get(0);
        var draw = new DrawId(
                java.util.Objects.requireNonNull(found(plan).ceremony()).drawId());
        var team = amendments.standing(draw).teams().get(0);
        String left = team.labels().get(0);
        var change = amendments.nextInspector(draw, team.object(), left, "因病不能参加检查。");
        script.leaves(first.objectId());
        cast.as(
                cast.inspectionOfficer(),
                () -> successions.leave(plan.id(), first.objectId(), "该站点已停止承担考核任务，名录库已办理退出。"));
        String second = plans.selections(found(plan)).get(2).label();

        web.perform(as(
                                cast.inspectionOfficer(),
                                get("/inspections/" + plan.id()).param("tab", "timeline"))
                        .param("lang", "en"))
                .andExpect(content()
                        .string(containsString(left + " left the team of " + team.object() + ". The team is now "
                                + String.join(", ", change.teams().get(0).labels()))))
                .andExpect(content().string(containsString(first.label() + " left the register. Next: " + second)));
    }

    @Test
    void aDraftIsNobodysBusinessOutside() throws Exception {
        Plan draft = script.drafted(rows(false));

        web.perform(get("/inspections/" + draft.id())).andExpect(status().isNotFound());
        web.perform(get("/api/public/inspections/" + draft.id())).andExpect(status().isNotFound());
        web.perform(get("/inspections/" + draft.id() + "/preview")).andExpect(status().isNotFound());
        web.perform(as(cast.officer(), get("/inspections/" + draft.id()))).andExpect(status().isNotFound());
        web.perform(as(cast.auditor(), get("/inspections/" + draft.id()))).andExpect(status().isOk());
        web.perform(get("/inspections")).andExpect(content().string(not(containsString(draft.number()))));
        web.perform(as(cast.approver(), get("/inspections")))
                .andExpect(content().string(containsString(draft.number())));
    }

    @Test
    void theApproverSeesProbabilitiesLoadsAndTheWayToThem() throws Exception {
        Plan draft = script.drafted(rows(false));
        var item = cast.item(draft.id(), "approve-plan");

        web.perform(as(cast.approver(), get("/inbox/" + item.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/preview")));
        web.perform(as(
                        cast.approver(),
                        get("/inspections/" + draft.id() + "/preview").param("lang", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("18.2 %")))
                .andExpect(content().string(containsString("feasible")));
        String csv = web.perform(as(cast.approver(), get("/inspections/" + draft.id() + "/preview.csv")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(12);
        byte[] xlsx = web.perform(as(cast.approver(), get("/inspections/" + draft.id() + "/preview.xlsx")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheets().toList()).hasSize(2);
            assertThat(book.getFirstSheet().read()).hasSize(12);
        }
    }

    /** The first object drawn is told of its visit. */
    private Selection told(Plan plan, int place) {
        Selection one = plans.selections(found(plan)).get(place);
        var visit = java.util.Objects.requireNonNull(one.visitId());
        var report = visits.report(visit);
        var team = report.team().stream()
                .map(each -> people.find(new PersonId(java.util.Objects.requireNonNull(each.personId())))
                        .orElseThrow())
                .toList();
        var running = new VisitScript.Running(visit, team, report.team());
        visiting.declare(running);
        cast.does(running.leader(), visit, "serve-notice", visiting.notice());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> plans.selections(found(plan)).get(place).isOpen());
        return one;
    }

    @Test
    void anObjectAndItsInspectorsAreNobodysToReadBeforeTheObjectWasTold() throws Exception {
        Plan plan = script.drawn(rows(false));
        List<Selection> drawn = plans.selections(found(plan));
        String draw = "/draws/"
                + java.util.Objects.requireNonNull(found(plan).ceremony()).drawId();
        var inspector = visits.report(
                        java.util.Objects.requireNonNull(drawn.get(0).visitId()))
                .team()
                .get(0);

        for (String address : List.of(draw, draw + "/bundle.json", "/api/public/inspections/" + plan.id())) {
            web.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(drawn.get(0).label()))))
                    .andExpect(content().string(not(containsString(inspector.label()))))
                    .andExpect(content().string(not(containsString(PlanScript.NONCE))));
        }
        web.perform(get(draw + "/result.json")).andExpect(status().isNotFound());
        web.perform(get("/inspections/" + plan.id()).param("tab", "objects"))
                .andExpect(content().string(not(containsString(drawn.get(0).label()))))
                .andExpect(content().string(not(containsString(drawn.get(1).label()))))
                .andExpect(content().string(containsString(">1-B<")));
        web.perform(get(draw + "/commitment.json")).andExpect(status().isOk());
        Person member = people.find(new PersonId(java.util.Objects.requireNonNull(inspector.personId())))
                .orElseThrow();
        for (Person insider : List.of(cast.witness(), member, cast.auditor(), cast.inspectionOfficer())) {
            web.perform(as(insider, get(draw)))
                    .andExpect(content().string(containsString(drawn.get(0).label())));
            web.perform(as(insider, get("/inspections/" + plan.id())).param("tab", "objects"))
                    .andExpect(content().string(containsString(drawn.get(0).label())));
        }
        web.perform(as(cast.newPerson(Role.INSPECTOR), get(draw)))
                .andExpect(content().string(not(containsString(drawn.get(0).label()))));

        told(plan, 0);
        web.perform(get("/inspections/" + plan.id()).param("tab", "objects"))
                .andExpect(content().string(containsString(drawn.get(0).label())))
                .andExpect(content().string(not(containsString(drawn.get(1).label()))));
        web.perform(get(draw + "/result.json")).andExpect(status().isNotFound());
        told(plan, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> web.perform(get(draw + "/result.json"))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString(drawn.get(0).label()))));
        web.perform(get(draw)).andExpect(content().string(containsString(inspector.label())));
    }

    @Test
    void aDrawStaysClosedWhileAnObjectItLeftToAnotherPlanWasNotTold() throws Exception {
        tag = PlanScript.tag();
        script.sites(tag, RiskClass.D, 1);
        var both = PlanScript.tagged(tag, "JC-S01 JC-S02");
        Plan first = script.published(rows(false));
        Plan second = script.published(List.of(both));
        for (Plan plan : List.of(first, second)) {
            script.freeze(plan);
            script.waitForTheTime();
            script.call(plan);
            script.draw(plan);
        }
        assertThat(plans.selections(found(second)).get(0).matters()).containsExactly("JC-S02");

        told(second, 0);
        web.perform(get("/draws/" + draw(second) + "/result.json")).andExpect(status().isNotFound());
        told(first, 0);
        for (Plan plan : List.of(first, second)) {
            web.perform(get("/draws/" + draw(plan) + "/result.json")).andExpect(status().isOk());
        }
    }

    private java.util.UUID draw(Plan plan) {
        return java.util.Objects.requireNonNull(found(plan).ceremony()).drawId();
    }

    @Test
    void everybodyReadsAPublishedPlanAndItsDraw() throws Exception {
        Plan plan = script.drawn(rows(false));
        String label = told(plan, 0).label();

        web.perform(get("/inspections")).andExpect(content().string(containsString(plan.number())));
        web.perform(get("/inspections/" + plan.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/draws/")));
        web.perform(get("/inspections/" + plan.id()).param("tab", "objects"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(label)))
                .andExpect(content().string(not(containsString("/left\""))));
        web.perform(get("/inspections/" + plan.id()).param("tab", "timeline"))
                .andExpect(content()
                        .string(not(containsString(cast.inspectionOfficer().name() + "</td>"))));
        web.perform(get("/api/public/inspections/" + plan.id()))
                .andExpect(jsonPath("$.rows[0].objects").value(11))
                .andExpect(jsonPath("$.progress.drawn").value(2));
        web.perform(get("/api/public/inspections"))
                .andExpect(jsonPath("$[?(@.id == '" + plan.id() + "')].visits").value(2));
    }

    @Test
    void whatComesUnannouncedIsNotShownBeforeItHasCome() throws Exception {
        Plan plan = script.drawn(rows(true));
        String label = plans.selections(found(plan)).get(0).label();

        web.perform(get("/inspections/" + plan.id()).param("tab", "objects"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(label))));
        web.perform(as(
                        cast.inspectionOfficer(),
                        get("/inspections/" + plan.id()).param("tab", "objects")))
                .andExpect(content().string(containsString(label)));
    }

    @Test
    void theRecordSaysWhenEverybodyMaySeeWhatWasDrawn() {
        Plan surprise = script.drawn(rows(true));
        var visits = plans.selections(found(surprise)).stream()
                .map(one -> java.util.Objects.requireNonNull(one.visitId()))
                .toList();

        for (int at = 0; at < visits.size(); at++) {
            assertThat(kinds(surprise)).doesNotContain("draw-opened");
            recorded(visits.get(at));
            int heard = at + 1;
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> plans.selections(found(surprise)).stream()
                                    .filter(Selection::isRecorded)
                                    .count()
                            == heard);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> kinds(surprise).contains("draw-opened"));
        assertThat(kinds(surprise)).containsOnlyOnce("draw-opened");
    }

    private void recorded(java.util.UUID visit) {
        transaction.executeWithoutResult(status -> news.hear(new VisitRecorded(
                visit,
                "DRT-TEST",
                java.util.UUID.randomUUID(),
                mover.today(),
                mover.clock().instant(),
                ResultClass.NO_PROBLEM,
                List.of(),
                "0".repeat(64))));
    }

    private List<String> kinds(Plan plan) {
        return ledger.of(plan.id()).stream().map(RecordedFact::kind).toList();
    }

    @Test
    void theCeremonyShowsItsStepsAndWhoMayNotTakeThem() throws Exception {
        Plan plan = script.published(rows(false));
        var freeze = cast.item(plan.id(), "freeze-pools");
        web.perform(as(cast.inspectionOfficer(), get("/inbox/" + freeze.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("steps-line")));
        script.freeze(plan);
        script.waitForTheTime();
        var call = cast.item(plan.id(), "call-nonce");
        web.perform(as(cast.witness(), get("/inbox/" + call.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/draws/")));
        script.call(plan);
        var draw = cast.item(plan.id(), "draw-objects");
        web.perform(as(cast.inspectionOfficer(), get("/inbox/" + draw.id())).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("have changed since the pools"))));
        script.sites(tag, RiskClass.B, 1);
        web.perform(as(cast.inspectionOfficer(), get("/inbox/" + draw.id())).param("lang", "en"))
                .andExpect(content().string(containsString("have changed since the pools")));
    }

    @Test
    void aRefusedCancellationKeepsWhatWasTyped() throws Exception {
        Plan plan = script.published(rows(false));

        web.perform(as(
                                cast.approver(),
                                post("/inspections/" + plan.id() + "/cancel").param("reason", "太短了"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("太短了")));
        web.perform(as(
                                cast.approver(),
                                post("/inspections/" + plan.id() + "/cancel").param("reason", "因机构改革，本年度计划重新制定。"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + plan.id()));
        web.perform(get("/inspections/" + plan.id())).andExpect(content().string(containsString("因机构改革")));
    }

    @Test
    void anObjectThatHasLeftIsReplacedFromThePageOfThePlan() throws Exception {
        Plan plan = script.drawn(rows(false));
        Selection first = plans.selections(found(plan)).get(0);
        script.leaves(first.objectId());
        String address = "/inspections/" + plan.id() + "/objects/" + first.objectId() + "/left";

        web.perform(as(cast.inspectionOfficer(), post(address).param("reason", "短"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("短")));
        web.perform(as(cast.inspectionOfficer(), post(address).param("reason", "该站点已停止承担考核任务，名录库已办理退出。"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + plan.id() + "?tab=objects"));
        web.perform(get("/inspections/" + plan.id()).param("tab", "objects"))
                .andExpect(content().string(containsString("该站点已停止承担考核任务，名录库已办理退出。")))
                .andExpect(content().string(containsString(first.label())));
    }

    @Test
    void aPublishedPlanCarriesItsProof() throws Exception {
        Plan plan = script.drawn(rows(false));
        sequencer.run();

        web.perform(get("/inspections/" + plan.id()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("The plan was published")))
                .andExpect(content().string(containsString("href=\"/ledger/entries/")));
    }

    @Test
    void pagesKeepToTheirStatements() throws Exception {
        Plan plan = script.drawn(rows(false));
        var officer = cast.inspectionOfficer();

        assertThat(statements(get("/inspections"))).hasSizeLessThanOrEqualTo(4);
        assertThat(statements(get("/inspections/" + plan.id()))).hasSizeLessThanOrEqualTo(6);
        assertThat(statements(get("/inspections/" + plan.id()).param("tab", "objects")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(statements(as(officer, get("/inspections/" + plan.id())))).hasSizeLessThanOrEqualTo(6);
        assertThat(statements(as(officer, get("/inspections/" + plan.id()).param("tab", "objects"))))
                .hasSizeLessThanOrEqualTo(6);
    }

    /** Without those of the session, which every page has. */
    private List<String> statements(MockHttpServletRequestBuilder request) {
        return Statements.of(() -> web.perform(request).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.contains("SPRING_SESSION"))
                .toList();
    }

    private List<java.util.Map<String, Object>> rows(boolean unannounced) {
        var row = PlanScript.tagged(tag, "JC-S01");
        row.put("unannounced", unannounced);
        return List.of(row);
    }

    private Plan found(Plan plan) {
        return cast.as(cast.auditor(), () -> plans.expectVisible(plan.id()));
    }

    private MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
        return request.with(user(signIn.loadUserByUsername(person.username())));
    }
}
