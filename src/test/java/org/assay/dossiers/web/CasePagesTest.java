package org.assay.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Road;
import org.assay.dossiers.Sections;
import org.assay.forms.Forms;
import org.assay.organizations.Organizations;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The case page once a dossier is handed in: what each side of the table sees of it, and what it costs. */
@ProcessTest
class CasePagesTest {

    private static final Map<String, Object> SUPPLEMENT =
            Map.of("verdict", "supplement", "missing", List.of(Map.of("section", "F", "what", "请补充社会保险缴费证明。")));

    @Autowired
    Road road;

    @Autowired
    MockMvc pages;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Organizations organizations;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sections sections;

    @Autowired
    Forms forms;

    private DossierScript script;
    private Round round;

    @BeforeEach
    void begin() {
        mover.at(Time.BEGINNING);
        round = new RoundScript(cast, mover, rounds).open();
        script = new DossierScript(cast, organizations, dossiers, sections, forms);
    }

    private RequestPostProcessor by(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    @Test
    void submittingLeadsToAReceiptWhoseHashCanBeChecked() throws Exception {
        var played = script.draft(round);
        String address = "/dossiers/" + played.id();
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            pages.perform(post(address + "/submit")
                            .param("_key", key)
                            .with(by(played.agent()))
                            .with(csrf()))
                    .andExpect(redirectedUrl(address + "/receipt"));
        }

        byte[] frozen = pages.perform(get(address + "/receipt/dossier.json").with(by(played.agent())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(frozen));
        pages.perform(get(address + "/receipt").with(by(played.agent())))
                .andExpect(content().string(containsString(hash)))
                .andExpect(content().string(containsString("TEO-2019-00-")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyTabAnswersBothSides(String language) throws Exception {
        var played = script.submitted(round);
        cast.does(cast.officer(), played.caseId(), "check-dossier", SUPPLEMENT);
        for (Person person : List.of(played.agent(), cast.officer(), cast.auditor())) {
            for (String tab : Viewer.STAFF.tabs()) {
                pages.perform(get("/dossiers/" + played.id())
                                .param("tab", tab)
                                .with(by(person))
                                .locale(Locale.forLanguageTag(language)))
                        .andExpect(status().isOk());
            }
        }
    }

    @Test
    void theFileShowsAnswersAndTheStaffSeesNoIdentityNumber() throws Exception {
        var played = script.submitted(round);
        String file = "/dossiers/" + played.id() + "?tab=dossier";
        pages.perform(get(file).with(by(played.agent())))
                .andExpect(content().string(containsString("11010519491231002X")));
        pages.perform(get(file).with(by(cast.officer())))
                .andExpect(content().string(containsString("评价部主任")))
                .andExpect(content().string(not(containsString("11010519491231002X"))));
        var item = cast.item(played.caseId(), "check-dossier");
        pages.perform(get("/inbox/" + item.id()).with(by(cast.officer())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("评价部主任")));
    }

    @Test
    void whatTheSystemDoesByItselfIsNobodysDeedAndNoLapseOfTime() throws Exception {
        road.reviews().appointExperts();
        var played = script.eligible(round);

        pages.perform(get("/dossiers/" + played.id())
                        .param("tab", "timeline")
                        .param("lang", "en")
                        .with(by(cast.officer())))
                .andExpect(content().string(containsString("by the system")));
    }

    @Test
    void theApplicantReadsRolesAndTheStaffReadsNames() throws Exception {
        var played = script.submitted(round);
        var officer = cast.newPerson(Role.CASE_OFFICER);
        cast.does(officer, played.caseId(), "check-dossier", SUPPLEMENT);
        for (String tab : List.of("overview", "timeline", "diagram", "record", "messages")) {
            pages.perform(get("/dossiers/" + played.id()).param("tab", tab).with(by(played.agent())))
                    .andExpect(content().string(not(containsString(officer.username()))));
        }
        pages.perform(get("/dossiers/" + played.id()).param("tab", "diagram").with(by(cast.officer())))
                .andExpect(content().string(containsString(officer.name())))
                .andExpect(content().string(containsString("data-step=\"check-dossier\"")));
    }

    @Test
    void aSupplementIsAskedForInTheSectionAndHandedInByItsTask() throws Exception {
        var played = script.submitted(round);
        cast.does(cast.officer(), played.caseId(), "check-dossier", SUPPLEMENT);
        var item = cast.item(played.caseId(), "supplement-dossier");

        pages.perform(get("/dossiers/" + played.id() + "/edit/F").with(by(played.agent())))
                .andExpect(content().string(containsString("请补充社会保险缴费证明。")));
        pages.perform(get("/dossiers/" + played.id() + "/submit").with(by(played.agent())))
                .andExpect(content().string(containsString("/inbox/" + item.id())));
    }

    @Test
    void whatIsHandedInStandsStillAndInTheOfficersList() throws Exception {
        var played = script.submitted(round);
        String address = "/dossiers/" + played.id();
        pages.perform(get(address + "/edit/A").with(by(played.agent()))).andExpect(redirectedUrl(address));
        pages.perform(post(address + "/edit/A/autosave")
                        .param("_version", "1")
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        pages.perform(get("/dossiers")
                        .param("round", round.id().toString())
                        .param("status", "SUBMITTED")
                        .with(by(cast.officer())))
                .andExpect(content().string(containsString(address)));
        pages.perform(get("/dossiers")
                        .param("round", round.id().toString())
                        .param("status", "LISTED")
                        .with(by(cast.officer())))
                .andExpect(content().string(not(containsString(address))));
    }

    @Test
    void theCasePageKeepsToItsBudgetOfStatements() {
        var played = script.submitted(round);
        cast.does(cast.officer(), played.caseId(), "check-dossier", SUPPLEMENT);
        for (Person person : List.of(played.agent(), cast.officer())) {
            assertThat(statements("/dossiers", person)).hasSizeLessThanOrEqualTo(4);
            for (String tab : Viewer.STAFF.tabs()) {
                assertThat(statements("/dossiers/" + played.id() + "?tab=" + tab, person))
                        .as("%s for %s", tab, person.username())
                        .hasSizeLessThanOrEqualTo(6);
            }
        }
    }

    private List<String> statements(String page, Person person) {
        var signedIn = by(person);
        return Statements.of(() -> pages.perform(get(page).with(signedIn)).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }
}
