package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.draws.Draw;
import org.assay.draws.DrawViews;
import org.assay.draws.Draws;
import org.assay.draws.Seals;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.Person;
import org.assay.people.SignIn;
import org.assay.shared.Track;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ReviewPagesTest {
    private static final String FIELD = "logistics";

    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Draws draws;

    @Autowired
    DrawViews views;

    @Autowired
    Inbox inbox;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Experts experts;

    @Autowired
    Pools pools;

    @BeforeEach
    void anOrdinaryDayAndAPoolOfOurOwn() {
        time.at(LocalDate.of(2019, 6, 10));
        pools.alone();
    }

    @Test
    void ofASealedDrawOnlyTheCommitmentIsPublicUntilItIsReleasedAndNobodyIsEverNamed() throws Exception {
        UUID caseId = drawn();
        Draw draw = draws.of(caseId).get(0);
        String page = "/draws/" + draw.id();

        assertThat(html(page, cast.newAgent(null)))
                .contains(draw.commitmentSha256(), draw.planId())
                .doesNotContain(draw.title(), draw.nonce(), draw.seed(), draw.witness(), "EX-");
        assertThat(bytes(page + "/bundle.json"))
                .contains(draw.commitmentSha256())
                .doesNotContain(draw.nonce(), "EX-");
        web.perform(get(page + "/candidates.json")).andExpect(status().isNotFound());
        web.perform(get(page + "/result.json")).andExpect(status().isNotFound());
        assertThat(bytes(page + "/commitment.json")).contains(draw.planId());
        assertThat(html(page, cast.officer())).contains(draw.commitmentSha256(), draw.nonce(), draw.seed());
        draws.release(caseId);
        String open = web.perform(get(page))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(open).contains("EX-").doesNotContain("专家", "91310115MA1T20022W");
        assertThat(bytes(page + "/bundle.json"))
                .contains(draw.commitmentSha256(), draw.nonce())
                .doesNotContain("91310115MA1T20022W");
        assertThat(web.perform(get("/draws")).andReturn().getResponse().getContentAsString())
                .contains(draw.planId());
    }

    @Test
    void everybodyReadsWhichValueWasCalledInVainAndWhyWhileThePoolStaysSealed() throws Exception {
        VainDraw vain = new VainDraw(pools, draws, views);
        UUID caseId = vain.draw(FIELD);
        Draw draw = draws.of(caseId).get(0);
        String page = "/draws/" + draw.id();

        String open = web.perform(get(page).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(open)
                .contains("The value " + Seals.value(draw, vain.nonce()) + " was called before "
                        + cast.witness().name())
                .contains("No expert for assessment, standardization or finance could be seated")
                .doesNotContain("EX-");
        web.perform(get(page + "/candidates.json")).andExpect(status().isNotFound());
        assertThat(web.perform(get("/draws").header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Seats not filled");
        WorkItem widen = inbox.of(caseId).stream()
                .filter(item -> item.step().equals("widen-pool"))
                .findFirst()
                .orElseThrow();
        assertThat(html("/inbox/" + widen.id(), cast.officer())).contains(vain.nonce(), page);
    }

    @Test
    void whereNothingLawfulCanBeDrawnWitnessAndOfficerReadWhyBeforeAnythingIsFrozen() throws Exception {
        pools.appoint(java.util.Set.of(FIELD), Sector.INDUSTRY, Sector.EDUCATION);
        UUID caseId = pools.begin(FIELD, org.assay.shared.Track.MATURE);
        WorkItem item = cast.item(caseId, "draw-panel");

        assertThat(html("/inbox/" + item.id(), cast.witness()))
                .contains("The pool of 2")
                .doesNotContain("/panels/" + caseId);
        assertThat(notifications.of(caseId))
                .extracting(NotificationRow::template)
                .containsOnly("panel-experts-missing");
        assertThat(html("/panels/" + caseId, cast.officer())).contains("/refreeze");
    }

    @Test
    void anInvitationShowsTheBlindFactsAndTheSheetBearsTheNamesOfTheForm() throws Exception {
        UUID caseId = drawn();
        WorkItem asked = pools.open(caseId, "accept-seat").get(0);
        assertThat(html("/inbox/" + asked.id(), pools.of(asked))).contains("name=\"answer\"");
        pools.acceptAll(caseId);

        WorkItem item = pools.open(caseId, "score-dossier").get(0);
        Person member = pools.of(item);
        assertThat(html("/inbox/" + item.id(), member))
                .contains("name=\"scores[0].criterion\"", "name=\"scores[2].points\"", "name=\"vote\"", "/scoring");
        MockHttpServletRequestBuilder incomplete = post("/inbox/" + item.id())
                .param("scores[0].criterion", "A1")
                .param("scores[0].points", "20")
                .param("scores[1].criterion", "B1")
                .param("scores[2].criterion", "C1")
                .param("scores[2].points", "7")
                .param("vote", "YES")
                .param("signed", "true");
        String again = web.perform(incomplete.with(user(signed(member))).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("f-scores-1-points-error", "value=\"20\"");
    }

    @Test
    void aConcludedPanelStandsOnItsPageByCodes() throws Exception {
        UUID caseId = drawn();
        assertThat(html("/panels/" + caseId, cast.officer())).contains("EX-");
        pools.acceptAll(caseId);
        pools.score(caseId, "YES", 60, 90, 80, 80, 80);
        WorkItem revision = pools.open(caseId, "revise-score").get(0);
        assertThat(html("/inbox/" + revision.id(), pools.of(revision))).contains("name=\"revisionReason\"", "90");
        pools.open(caseId, "revise-score").forEach(item -> {
            Map<String, Object> sheet = Pools.sheet(80, "YES");
            sheet.put("revisionReason", "after hearing the others in the meeting");
            pools.does(item, sheet);
        });
        pools.conclude(caseId);

        assertThat(html("/panels/" + caseId, cast.officer())).contains("80.00", "The panel met and agreed");
        web.perform(get("/panels/" + caseId).with(user(signed(cast.newAgent(null)))))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePoolIsForOfficersAndKeptByThem() throws Exception {
        Expert expert = pools.appoint(Set.of(FIELD), Sector.INDUSTRY, "91310115MA1T20022W", "310000");

        assertThat(html("/experts?q=" + expert.code() + "&field=" + FIELD, cast.officer()))
                .contains(expert.name());
        web.perform(get("/experts").with(user(signed(cast.newAgent(null))))).andExpect(status().isNotFound());
        web.perform(post("/experts/" + expert.id() + "/suspend")
                        .param("reason", "consulted the applicant")
                        .with(user(signed(cast.administrator())))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(html("/experts?q=" + expert.code(), cast.auditor())).doesNotContain("/reinstate");
        Person other = cast.newPerson(org.assay.people.Role.EXPERT);
        MockHttpServletRequestBuilder wrong = post("/experts")
                .param("username", other.username())
                .param("employer", "单位")
                .param("creditCode", "91310115MA1T20022X")
                .param("province", "310000")
                .param("sector", "INDUSTRY")
                .param("fields", FIELD)
                .param("termUntil", "2030-01-01");
        assertThat(web.perform(wrong.with(user(signed(cast.officer()))).with(csrf()))
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(other.username());
    }

    @Test
    void whatIsMissingForAnAppointmentOrASuspensionIsSaid() throws Exception {
        Person other = cast.newPerson(org.assay.people.Role.EXPERT);
        Expert expert = pools.appoint(Set.of(FIELD), Sector.INDUSTRY, "91310115MA1T20022W", "310000");

        assertThat(refused(post("/experts").param("username", other.username())))
                .contains("Fill in every field of the appointment.");
        assertThat(refused(post("/experts").param("username", "nobody-of-this-name")))
                .contains("has the user name nobody-of-this-name");
        assertThat(refused(post("/experts/" + expert.id() + "/suspend").param("reason", "no")))
                .contains("State the reason in 5 to 500 characters.");
        assertThat(experts.all().stream().filter(each -> each.id().equals(expert.id())))
                .allMatch(each -> each.status() == Expert.Status.ACTIVE);
    }

    @Test
    void aConflictFoundSinceIsDeclaredOnItsOwnPage() throws Exception {
        UUID caseId = pools.seatedPanel(FIELD);
        WorkItem item = pools.open(caseId, "score-dossier").get(0);
        Person member = pools.of(item);
        String page = "/panels/" + caseId + "/recusal";

        assertThat(html("/inbox/" + item.id(), member)).contains(page);
        assertThat(html(page, member)).contains("name=\"grounds\"", "name=\"reason\"");
        assertThat(html("/panels/" + caseId, cast.officer())).contains(page + "?member=" + pools.codeOf(item));
        web.perform(get(page).with(user(signed(cast.newAgent(null))))).andExpect(status().isNotFound());
        MockHttpServletRequestBuilder groundless = post(page).param("reason", "a consultancy two years ago");
        assertThat(web.perform(groundless.with(user(signed(member))).with(csrf()))
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("a consultancy two years ago");
        web.perform(post(page)
                        .param("grounds", "CONSULTANCY")
                        .param("reason", "a consultancy two years ago")
                        .with(user(signed(member)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(html("/panels/" + caseId, cast.officer())).contains("a consultancy two years ago");
        web.perform(get("/inbox/" + item.id()).with(user(signed(member)))).andExpect(status().isOk());
        web.perform(get(page).with(user(signed(member)))).andExpect(status().isNotFound());
    }

    @Test
    void theReportStandsAboveTheSignatureAndTheRefusalOnThePageOfThePanel() throws Exception {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);
        pools.report(caseId);
        WorkItem signing = pools.open(caseId, "sign-report").get(0);

        assertThat(html("/inbox/" + signing.id(), pools.of(signing)))
                .contains("The panel met and agreed on this.", "name=\"decision\"", "80.00");
        pools.does(signing, Map.of("decision", "refused", "reason", "the report leaves my objection out"));
        pools.open(caseId, "sign-report").forEach(item -> pools.does(item, Map.of("decision", "signed")));
        assertThat(html("/panels/" + caseId, cast.officer())).contains("the report leaves my objection out");
    }

    @Test
    void thePagesKeepToTheirStatements() {
        UUID caseId = pools.seatedPanel(FIELD);
        pools.score(caseId, "YES", 80);
        pools.conclude(caseId);
        String draw = "/draws/" + draws.of(caseId).get(0).id();

        assertThat(cost("/experts")).hasSizeLessThanOrEqualTo(4);
        assertThat(cost("/draws")).hasSizeLessThanOrEqualTo(4);
        assertThat(cost(draw)).hasSizeLessThanOrEqualTo(6);
        assertThat(cost("/panels/" + caseId)).hasSizeLessThanOrEqualTo(6);
    }

    private String bytes(String file) throws Exception {
        return web.perform(get(file))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> cost(String page) {
        var officer = securityContext(cast.as(cast.officer(), SecurityContextHolder::getContext));
        return Statements.of(() -> web.perform(get(page).with(officer)).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }

    private UUID drawn() {
        pools.appoint(
                Set.of(FIELD), Sector.INDUSTRY, Sector.INDUSTRY, Sector.EDUCATION, Sector.EDUCATION, Sector.ASSESSMENT);
        UUID caseId = pools.begin(FIELD, Track.MATURE);
        pools.draw(caseId, "308417");
        return caseId;
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                        request.with(user(signed(cast.officer()))).with(csrf()).header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String html(String page, Person person) throws Exception {
        return web.perform(get(page).with(user(signed(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private org.springframework.security.core.userdetails.UserDetails signed(Person person) {
        return signIn.loadUserByUsername(person.username());
    }
}
