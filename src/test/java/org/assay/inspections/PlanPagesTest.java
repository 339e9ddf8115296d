package org.assay.inspections;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.SignIn;
import org.assay.registers.Keeping;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees what of a plan, and what its pages cost. */
@ProcessTest
class PlanPagesTest {

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
    Registers registers;

    @Autowired
    Amendments amendments;

    @Autowired
    Successions successions;

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
        cast.as(cast.inspectionOfficer(), () -> successions.leave(plan.id(), first.objectId(), "该站点已停止承担考核任务。"));
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

    @Test
    void everybodyReadsAPublishedPlanAndItsDraw() throws Exception {
        Plan plan = script.drawn(rows(false));
        String label = plans.selections(found(plan)).get(0).label();

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
        String address = "/inspections/" + plan.id() + "/objects/" + first.objectId() + "/left";

        web.perform(as(cast.inspectionOfficer(), post(address).param("reason", "短"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("短")));
        web.perform(as(cast.inspectionOfficer(), post(address).param("reason", "该站点已停止承担考核任务。"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inspections/" + plan.id() + "?tab=objects"));
        web.perform(get("/inspections/" + plan.id()).param("tab", "objects"))
                .andExpect(content().string(containsString("该站点已停止承担考核任务。")));
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
