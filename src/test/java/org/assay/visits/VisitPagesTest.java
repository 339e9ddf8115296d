package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.ledger.Sequencer;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.shared.Province;
import org.assay.shared.Sha256;
import org.assay.testing.Cast;
import org.assay.testing.Pdf;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Who sees what of a visit, what the phone is told, what is printed, and what each page costs. */
@ProcessTest
class VisitPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Visits visits;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Inbox inbox;

    @Autowired
    VisitScript script;

    @BeforeEach
    void anOrdinaryDay() {
        time.at(LocalDate.of(2019, 6, 10));
    }

    @Test
    void theObjectSeesTheNoticeThenTheRecordAndNobodyElseSeesAnything() throws Exception {
        UUID organization = UUID.randomUUID();
        Person agent = cast.newAgent(organization);
        VisitScript.Running before = script.open(organization, true);
        as(agent, get("/visits/" + before.id())).andExpect(status().isNotFound());
        VisitScript.Running visit = script.onTheDay(organization);
        String page = "/visits/" + visit.id();
        as(agent, get(page + "?tab=notice"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("-N1")));
        as(agent, get(page + "?tab=checklist"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("TEO-6"))));
        as(agent, get(page + "/record.pdf")).andExpect(status().isNotFound());
        as(agent, get("/visits"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(visits.report(visit.id()).number())));
        for (Person stranger : List.of(
                cast.newAgent(UUID.randomUUID()), cast.newPerson(Role.INSPECTOR), cast.officer(), cast.witness())) {
            as(stranger, get(page)).andExpect(status().isNotFound());
            as(stranger, get(page + "/notice.pdf")).andExpect(status().isNotFound());
            as(stranger, get("/api" + page + "/state")).andExpect(status().isNotFound());
        }
        as(agent, get("/api" + page + "/state")).andExpect(status().isNotFound());
    }

    @Test
    void theRecordIsReadAndPrintedWithItsFields() throws Exception {
        UUID organization = UUID.randomUUID();
        Person agent = cast.newAgent(organization);
        VisitScript.Running visit =
                script.recorded(organization, ResultClass.PROBLEM_PENDING, RecordedFinding.Nature.FEE_ABUSE);
        String page = "/visits/" + visit.id();
        as(agent, get(page + "?tab=record"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("查阅收费公示与票据")));
        byte[] file = as(visit.member(), get(page + "/record.pdf").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Pdf.of(file).text())
                .contains(
                        "现场检查记录",
                        "发现问题待后续处理",
                        "情况属实",
                        "李在场",
                        "TEO-6",
                        "违规收费",
                        visit.team().get(0).certificateNumber());
        as(agent, get(page + "?tab=timeline"))
                .andExpect(content().string(not(containsString(visit.leader().username()))));
    }

    @Test
    void theRecordSaysWhetherTheSignedAnswersStillStand() throws Exception {
        VisitScript.Running visit = script.onTheDay(null);
        script.answers(
                visit.leader(),
                visit.id(),
                script.given("TEO-6", Answer.Value.YES),
                script.given("TEO-15", Answer.Value.YES));
        script.signsBelow(visit.leader(), visit.id(), "TEO-6=YES;TEO-15=YES");
        String checklist = "/visits/" + visit.id() + "?tab=checklist";
        as(visit.leader(), get(checklist).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("signed these answers")));
        script.answers(visit.member(), visit.id(), script.given("TEO-15", Answer.Value.NOT_APPLICABLE));
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        as(visit.leader(), get(checklist).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("answers changed after signing: TEO-15")))
                .andExpect(content().string(not(containsString("signed these answers"))));
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());
        as(
                        visit.leader(),
                        get("/inbox/" + cast.item(visit.id(), "record-visit").id())
                                .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("answers changed after signing: TEO-15")));
        cast.does(visit.leader(), visit.id(), "record-visit", script.record(ResultClass.NO_PROBLEM));

        as(visit.member(), get("/visits/" + visit.id() + "?tab=record").locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("answers changed after signing: TEO-15")))
                .andExpect(content().string(containsString("are not part of what was signed")));
        byte[] file = as(
                        visit.member(),
                        get("/visits/" + visit.id() + "/record.pdf").locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Pdf.of(file).text().replaceAll("\\s+", " ")).contains("answers changed after signing: TEO-15");
    }

    @Test
    void noticeAndRecordCarryTheirProofs() throws Exception {
        VisitScript.Running visit = script.recorded(UUID.randomUUID(), ResultClass.NO_PROBLEM);
        sequencer.run();
        for (String paper : List.of("notice", "record")) {
            String index = Pattern.compile("/ledger/entries/(\\d+)")
                    .matcher(as(visit.leader(), get("/visits/" + visit.id() + "?tab=" + paper))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
            web.perform(get("/api/public/ledger/entries/" + index))
                    .andExpect(jsonPath("$.kind").value(paper.equals("notice") ? "notice-served" : "visit-recorded"))
                    .andExpect(jsonPath("$.caseId").value(visit.id().toString()));
            byte[] file = as(visit.leader(), get("/visits/" + visit.id() + "/" + paper + ".pdf"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(Pdf.of(file).text().replaceAll("\\s+", "")).contains("/ledger/entries/" + index);
        }
    }

    @Test
    void anOfficerOfAnotherProvinceSeesNothing() throws Exception {
        VisitScript.Running visit = script.open(null, true);
        as(cast.inspectionOfficer(), get("/visits/" + visit.id())).andExpect(status().isOk());
        Person elsewhere = people.join(new NewPerson(
                "test-xizang-" + UUID.randomUUID(),
                "测试检查管理员",
                "xizang@assay.example",
                "a long test password",
                Set.of(Role.INSPECTION_OFFICER),
                Province.TIBET.code(),
                null,
                "zh-CN"));
        as(elsewhere, get("/visits/" + visit.id())).andExpect(status().isNotFound());
        as(elsewhere, get("/visits"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("DRT-2019"))));
        as(cast.auditor(), get("/visits/" + visit.id() + "?tab=timeline")).andExpect(status().isOk());
    }

    @Test
    void everyTabIsAPageOfAtMostSixStatements() throws Exception {
        VisitScript.Running visit =
                script.recorded(UUID.randomUUID(), ResultClass.PROBLEM_PENDING, RecordedFinding.Nature.FEE_ABUSE);
        for (Viewer viewer : List.of(Viewer.TEAM, Viewer.OFFICE)) {
            Person person = viewer == Viewer.TEAM ? visit.leader() : cast.inspectionOfficer();
            for (String tab : viewer.tabs()) {
                int cost = cost(person, "/visits/" + visit.id() + "?tab=" + tab);
                assertThat(cost).as(viewer + " " + tab).isLessThanOrEqualTo(6);
            }
        }
        VisitScript.Running open = script.open(null, false);
        script.declare(open);
        assertThat(cost(open.leader(), "/visits/" + open.id())).isLessThanOrEqualTo(6);
        assertThat(cost(open.leader(), "/api/visits/" + open.id() + "/state")).isLessThanOrEqualTo(6);
        int inspector = cost(open.leader(), "/visits");
        int officer = cost(cast.inspectionOfficer(), "/visits?kind=DRAWN&status=VISITING&late=false&q=DRT");
        System.out.println("statements: list of visits " + inspector + ", of an office " + officer);
        assertThat(inspector).isLessThanOrEqualTo(4);
        assertThat(officer).isLessThanOrEqualTo(4);
    }

    @Test
    void aLateRecordIsVisible() throws Exception {
        VisitScript.Running visit = script.left(null, Answer.Value.YES, Answer.Value.YES);
        time.pass(7);
        as(cast.inspectionOfficer(), get("/visits?late=true"))
                .andExpect(content()
                        .string(containsString(visits.report(visit.id()).number())));
        cast.does(visit.leader(), visit.id(), "record-visit", script.record(ResultClass.NO_PROBLEM));
        as(cast.inspectionOfficer(), get("/visits/" + visit.id()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Record came late")));
    }

    @Test
    void aRefusedPostponementIsShownWithWhatWasTyped() throws Exception {
        VisitScript.Running visit = script.onTheDay(null);
        as(
                        visit.leader(),
                        post("/visits/" + visit.id() + "/postpone")
                                .with(csrf())
                                .param("reason", "台风")
                                .param("from", "2019-09-02")
                                .param("until", "2019-09-10"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("2019-09-02")));
        as(
                        visit.leader(),
                        post("/visits/" + visit.id() + "/stand-aside")
                                .with(csrf())
                                .param("inspector", visit.team().get(0).label())
                                .param("reason", "发现亲属在该单位任职"))
                .andExpect(redirectedUrl("/visits"));
    }

    @Test
    void thePhoneIsToldEverythingInOneAnswer() throws Exception {
        VisitScript.Running visit = script.open(null, false);
        script.declare(visit);
        String api = "/api/visits/" + visit.id();
        String id = UUID.randomUUID().toString();
        String sent = """
                {"answers": [{"id": "%s", "device": "%s", "sequence": 1, "attempt": 1, "item": "TEO-6", "value": "YES",
                              "note": "", "at": "2019-06-10T02:00:00Z"}]}""".formatted(id, UUID.randomUUID());
        for (int twice = 0; twice < 2; twice++) {
            as(
                            visit.leader(),
                            post(api + "/answers")
                                    .with(csrf())
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(sent))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[0].fate").value("COUNTED"));
        }
        as(visit.member(), get(api + "/state"))
                .andExpect(jsonPath("$.header").isNotEmpty())
                .andExpect(jsonPath("$.visit.open").value(true))
                .andExpect(jsonPath("$.visit.answers['TEO-6'].current.value").value("YES"));
        as(
                        visit.leader(),
                        post(api + "/answers")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"answers\": [{}]}"))
                .andExpect(status().isBadRequest());
        as(
                        visit.leader(),
                        post(api + "/answers")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(sent))
                .andExpect(status().isForbidden());
        web.perform(get(api + "/state").accept(MediaType.APPLICATION_JSON)).andExpect(status().isUnauthorized());
        var program =
                new MockMultipartFile("file", "photo.jpg", "image/jpeg", "MZ program".getBytes(StandardCharsets.UTF_8));
        as(
                        visit.leader(),
                        multipart(api + "/photos")
                                .file(program)
                                .with(csrf())
                                .param("id", id)
                                .param("device", id)
                                .param("attempt", "1")
                                .param("item", "TEO-6")
                                .param("sha256", Sha256.hex(program.getBytes()))
                                .param("at", "2019-06-10T02:00:00Z"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("photo.jpg")));
        String departure = """
                {"id": "%s", "day": "2019-06-10", "arrived": "07:00", "left": "08:30", "place": "办公楼"}""".formatted(UUID.randomUUID());
        for (int twice = 0; twice < 2; twice++) {
            as(
                            visit.leader(),
                            post(api + "/departure")
                                    .with(csrf())
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(departure))
                    .andExpect(status().isOk());
        }
        as(
                        visit.leader(),
                        post(api + "/departure")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().isBadRequest());
        assertThat(visits.report(visit.id()).leftAt()).isNotNull();
    }

    @Test
    void theChecklistIsForTheTeamAndTheFormForCauseForTheOfficer() throws Exception {
        VisitScript.Running visit = script.open(null, false);
        script.declare(visit);
        as(visit.member(), get("/visits/" + visit.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-item=\"TEO-15\"")))
                .andExpect(content().string(not(containsString("data-departure"))));
        as(cast.inspectionOfficer(), get("/visits/for-cause")).andExpect(status().isOk());
        as(visit.member(), get("/visits/for-cause")).andExpect(status().isNotFound());
        as(
                        cast.inspectionOfficer(),
                        post("/visits/for-cause")
                                .with(csrf())
                                .param("object", "ORG-99999")
                                .param("reason", "经核实的举报：收费超出公示标准")
                                .param("from", "2019-06-10")
                                .param("until", "2019-06-28"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("ORG-99999")));
        as(
                        visit.leader(),
                        get("/inbox/" + cast.item(visit.id(), "conduct-visit").id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(visit.id().toString())));
    }

    private int cost(Person person, String path) throws Exception {
        var request = get(path).with(user(signIn.loadUserByUsername(person.username())));
        return (int) Statements.of(() -> web.perform(request).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .count();
    }

    private ResultActions as(Person person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(user(signIn.loadUserByUsername(person.username()))));
    }
}
