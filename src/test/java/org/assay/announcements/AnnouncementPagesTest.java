package org.assay.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ProcessTest
class AnnouncementPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Announcements announcements;

    @Autowired
    Objections objections;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Flow flow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    private Announcement notice;
    private String address;

    @BeforeEach
    void begin() {
        mover.at(Notices.DAY);
        notice = new Notices(announcements, flow, transaction).open();
        address = UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyPublicPageIsThereInBothLanguagesWithoutSigningIn(String language) throws Exception {
        for (String page : List.of(
                "/",
                "/announcements",
                "/announcements?kind=NOTICE",
                "/announcements?kind=POLICY",
                "/announcements/" + notice.id(),
                "/objections")) {
            mvc.perform(get(page).param("lang", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void onlyANoticeHasAPeriodOfObjections() throws Exception {
        mvc.perform(get("/announcements?kind=NOTICE")).andExpect(content().string(containsString("class=\"due")));
        mvc.perform(get("/announcements?kind=POLICY"))
                .andExpect(content().string(not(containsString("class=\"badge over\""))));
    }

    @Test
    void anObjectionFiledOnThePageIsReceiptedAndCanBeLookedUp() throws Exception {
        String receipt = Objects.requireNonNull(mvc.perform(objection(Notices.row(notice, 0)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        assertThat(receipt).matches("/objections/status\\?filed&number=OBJ-2019-00-\\d{5}&code=[A-Z2-9]{10}");
        mvc.perform(get(receipt))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("OBJ-2019-00-")));
        mvc.perform(get(receipt.replaceFirst("code=.*", "code=AAAAAAAAAA")).with(this::fromHere))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
        mvc.perform(post("/announcements/{id}/objections", notice.id())
                        .with(csrf())
                        .with(this::fromHere)
                        .param("name", "路见明 <script>")
                        .param("facts", "太短"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("路见明 &lt;script&gt;")))
                .andExpect(content().string(containsString("太短")))
                .andExpect(content().string(containsString("href=\"#line\"")))
                .andExpect(content().string(containsString("href=\"#f-facts\"")));
    }

    @Test
    void aNumberThatDoesNotProveTheNameIsSaidBesideItsField() throws Exception {
        mvc.perform(objection(Notices.row(notice, 0), "110101199003070013"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#f-idNumber\"")));
    }

    @Test
    void afterThePeriodThePageRefusesAndKeepsWhatWasTyped() throws Exception {
        mover.clock().moveTo(java.time.Instant.parse("2019-07-10T16:00:00Z"));

        mvc.perform(objection(Notices.row(notice, 0)).param("lang", "en"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The notice period is over")));
    }

    @Test
    void oneAddressFilesTenAnHour() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(objection(Notices.row(notice, i % 2))).andExpect(status().is3xxRedirection());
        }
        mvc.perform(objection(Notices.row(notice, 0))).andExpect(status().isConflict());
    }

    @Test
    void aPreparedNoticeIsNotFound() throws Exception {
        var prepared = transaction.execute(status -> announcements.prepareNotice(Notices.input(Kind.NOTICE)));

        mvc.perform(get("/announcements/{id}", prepared.id())).andExpect(status().isNotFound());
        mvc.perform(get("/api/public/announcements/{id}", prepared.id())).andExpect(status().isNotFound());
        mvc.perform(get("/announcements/{id}", "nonsense")).andExpect(status().isNotFound());
    }

    @Test
    void aPolicyWhoseDayIsUnknownIsNotListedBeforeItsYear() throws Exception {
        mvc.perform(get("/announcements?kind=POLICY"))
                .andExpect(content().string(containsString("国发〔2019〕4号")))
                .andExpect(content().string(not(containsString("教职成司函〔2020〕4号"))));
        mover.clock().moveTo(java.time.Instant.parse("2020-07-01T01:00:00Z"));
        mvc.perform(get("/announcements?kind=POLICY")).andExpect(content().string(containsString("教职成司函〔2020〕4号")));
    }

    @Test
    void onlyOfficersSeeWhichRowIsUnderObjection() throws Exception {
        objections.file(notice.id(), Notices.row(notice, 1), Notices.objection());

        mvc.perform(get("/announcements/{id}", notice.id()).param("lang", "en"))
                .andExpect(content().string(not(containsString("under objection"))));
        mvc.perform(as(cast.officer(), get("/announcements/{id}", notice.id()).param("lang", "en")))
                .andExpect(content().string(containsString("under objection")));
    }

    @Test
    void theCaseFileShowsTheContactToTheObjectionOfficerAlone() throws Exception {
        var objection = objections.file(notice.id(), Notices.row(notice, 1), Notices.objection());

        for (Person officer : List.of(cast.objectionOfficer(), cast.approver(), cast.auditor())) {
            String page = mvc.perform(
                            as(officer, get("/objections/{id}", objection.id()).param("lang", "en")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page.contains("objector@assay.example"))
                    .isEqualTo(officer.id().equals(cast.objectionOfficer().id()));
            assertThat(page).contains("11**************");
        }
        UUID item = cast.item(objection.id(), "admit-objection").id();
        mvc.perform(as(cast.objectionOfficer(), get("/inbox/{id}", item)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("objector@assay.example")));
        mvc.perform(as(cast.officer(), get("/objections/{id}", objection.id()))).andExpect(status().isNotFound());
        mvc.perform(get("/objections/{id}", objection.id())).andExpect(status().isNotFound());
    }

    @Test
    void theApiListsShowsAndTakesObjectionsOnce() throws Exception {
        mvc.perform(get("/api/public/announcements").param("kind", "NOTICE").param("size", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(1));
        mvc.perform(get("/api/public/announcements/{id}", notice.id()))
                .andExpect(jsonPath("$.objectionForm.id").value("objection"))
                .andExpect(jsonPath("$.lines.length()").value(2));

        String body = json.writeValueAsString(Map.of(
                "line", Notices.row(notice, 0), "answers", Notices.objection().answers()));
        String first = filed(body);
        assertThat(filed(body)).isEqualTo(first);
    }

    @Test
    void theApiSaysWhatIsWrong() throws Exception {
        for (String body : List.of("{}", "{\"answers\":{\"name\":\"x\"}}")) {
            mvc.perform(post("/api/public/announcements/{id}/objections", notice.id())
                            .with(this::fromHere)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(header().string("Content-Type", containsString("problem+json")));
        }
    }

    private String filed(String body) throws Exception {
        return mvc.perform(post("/api/public/announcements/{id}/objections", notice.id())
                        .with(this::fromHere)
                        .header("Idempotency-Key", "once")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder objection(UUID row) {
        return objection(row, Notices.idNumber());
    }

    private MockHttpServletRequestBuilder objection(UUID row, String idNumber) {
        var input = Notices.objection();
        return post("/announcements/{id}/objections", notice.id())
                .with(csrf())
                .with(this::fromHere)
                .param("_key", UUID.randomUUID().toString())
                .param("line", row.toString())
                .param("objectorKind", "PERSON")
                .param("name", input.name())
                .param("idNumber", idNumber)
                .param("contact", input.contact())
                .param("grounds", "OTHER")
                .param("facts", input.facts());
    }

    private org.springframework.mock.web.MockHttpServletRequest fromHere(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
        return cast.as(
                person,
                () ->
                        request.with(org.springframework.security.test.web.servlet.request
                                .SecurityMockMvcRequestPostProcessors.authentication(
                                org.springframework.security.core.context.SecurityContextHolder.getContext()
                                        .getAuthentication())));
    }
}
