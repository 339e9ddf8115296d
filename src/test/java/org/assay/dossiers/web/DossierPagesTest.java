package org.assay.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.organizations.NewOrganization;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.Person;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.shared.Province;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of a dossier while it is written: whose they are, what they keep, and what they say to bad input. */
@ProcessTest
class DossierPagesTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);

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

    private Person agent;
    private UUID round;
    private Dossier dossier;
    private String address;

    @BeforeEach
    void begin() {
        mover.at(Time.BEGINNING);
        round = new RoundScript(cast, mover, rounds).open().id();
        agent = agentOfANewOrganization();
        dossier = cast.as(agent, () -> dossiers.begin(round));
        address = "/dossiers/" + dossier.id();
    }

    private Person agentOfANewOrganization() {
        String digits =
                String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
        var organization = organizations.register(new NewOrganization(
                "测试评价组织" + digits,
                "91110108" + digits + "X",
                true,
                Organization.Kind.ENTERPRISE,
                Province.of("110000"),
                "北京市海淀区测试路1号",
                "王测试",
                null));
        return cast.newAgent(organization.id());
    }

    private RequestPostProcessor by(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    private String in(String section) {
        return address + "/edit/" + section;
    }

    private long version(Section section) {
        return cast.as(agent, () -> dossiers.expectWhole(dossier.id()).section(section))
                .version();
    }

    private Object answer(Section section, String key) {
        return cast.as(agent, () -> dossiers.expectWhole(dossier.id()).section(section))
                .answers()
                .get(key);
    }

    @Test
    void anAgentSeesTheOwnDossiersAndTheOpenCalls() throws Exception {
        pages.perform(get("/dossiers").with(by(agent)).locale(java.util.Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(address)))
                .andExpect(content().string(containsString("/dossiers/new?round=" + round)));
    }

    @Test
    void whatIsWrongInASectionIsSaidBesideItsFieldWheneverItIsOpened() throws Exception {
        cast.as(
                agent,
                () -> dossiers.save(
                        dossier.id(), Section.A, java.util.Map.of("registeredOn", "2019-02-30"), version(Section.A)));

        pages.perform(get(in("A")).with(by(agent)).locale(java.util.Locale.ENGLISH))
                .andExpect(content().string(containsString("Please enter a date that exists")))
                .andExpect(content().string(not(containsString("Please answer this"))));
    }

    @Test
    void whoPressesBeginTwiceHasOneDraftUntilSomethingIsWritten() throws Exception {
        begins().andExpect(redirectedUrl(address + "/edit"));
        begins().andExpect(redirectedUrl(address + "/edit"));
        cast.as(
                agent,
                () -> dossiers.save(dossier.id(), Section.A, java.util.Map.of("name", "测试"), version(Section.A)));
        String second = begins().andReturn().getResponse().getRedirectedUrl();
        org.assertj.core.api.Assertions.assertThat(second)
                .startsWith("/dossiers/")
                .isNotEqualTo(address + "/edit");
    }

    private org.springframework.test.web.servlet.ResultActions begins() throws Exception {
        return pages.perform(post("/dossiers/new")
                .param("round", round.toString())
                .with(by(agent))
                .with(csrf()));
    }

    @Test
    void aDraftWhoseCallHasClosedIsNotCalledLate() throws Exception {
        mover.pass(RoundScript.OPEN_FOR + 1);
        pages.perform(get("/dossiers").with(by(agent)).locale(java.util.Locale.ENGLISH))
                .andExpect(content().string(containsString("The call has closed; this draft was not handed in.")))
                .andExpect(content().string(not(containsString("working days late"))));
    }

    @Test
    void aDossierIsBegunUnderAnOpenCall() throws Exception {
        pages.perform(post("/dossiers/new")
                        .param("round", round.toString())
                        .with(by(agentOfANewOrganization()))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/dossiers/*/edit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageOfADraftAnswersItsAgent(String language) throws Exception {
        var locale = java.util.Locale.forLanguageTag(language);
        for (Section section : Section.values()) {
            pages.perform(get(in(section.name())).with(by(agent)).locale(locale))
                    .andExpect(status().isOk());
        }
        for (String tab : Viewer.APPLICANT.tabs()) {
            pages.perform(get(address).param("tab", tab).with(by(agent)).locale(locale))
                    .andExpect(status().isOk());
        }
        for (String page : List.of("/submit", "/withdraw")) {
            pages.perform(get(address + page).with(by(agent)).locale(locale)).andExpect(status().isOk());
        }
    }

    @Test
    void anotherOrganizationsDossierDoesNotExist() throws Exception {
        var stranger = agentOfANewOrganization();
        for (String page :
                List.of("", "/edit", "/edit/A", "/submit", "/withdraw", "/receipt", "/receipt/dossier.json")) {
            pages.perform(get(address + page).with(by(stranger))).andExpect(status().isNotFound());
        }
        pages.perform(post(in("A")).param("name", "x").with(by(stranger)).with(csrf()))
                .andExpect(status().isNotFound());
        pages.perform(multipart(address + "/documents")
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", PDF))
                        .param("kind", "licence")
                        .with(by(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void anOfficerDoesNotSeeADraft() throws Exception {
        pages.perform(get(address).with(by(cast.officer()))).andExpect(status().isNotFound());
        pages.perform(get("/dossiers").with(by(cast.officer()))).andExpect(status().isOk());
    }

    @Test
    void aVisitorIsAskedToSignIn() throws Exception {
        pages.perform(get(address)).andExpect(redirectedUrl("/sign-in"));
        pages.perform(get("/dossiers")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aSectionSavesItselfAsTyped() throws Exception {
        pages.perform(post(in("C") + "/autosave")
                        .param("_version", "0")
                        .param("name", "物流管理")
                        .param("expectedCandidates", "many")
                        .with(by(agent))
                        .with(csrf())
                        .accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.badge").value("problem"));

        assertThat(answer(Section.C, "name")).isEqualTo("物流管理");
        assertThat(answer(Section.C, "expectedCandidates")).isEqualTo("many");
        pages.perform(get(in("C")).with(by(agent))).andExpect(content().string(containsString("value=\"many\"")));
    }

    @Test
    void aStalePageKeepsWhatWasTypedAndShowsWhatIsNewer() throws Exception {
        save("C", "name", "第一次保存").andExpect(status().is3xxRedirection());

        pages.perform(post(in("C"))
                        .param("_version", "0")
                        .param("name", "后来填写")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("后来填写")))
                .andExpect(content().string(containsString("第一次保存")))
                .andExpect(content().string(containsString("name=\"_version\" value=\"1\"")));
        assertThat(answer(Section.C, "name")).isEqualTo("第一次保存");

        pages.perform(post(in("C") + "/autosave")
                        .param("_version", "0")
                        .param("name", "后来填写")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.sentence").isNotEmpty());
    }

    @Test
    void aRowIsAddedWithoutScript() throws Exception {
        pages.perform(post(in("D"))
                        .param("_version", "0")
                        .param("_add", "years")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"years[0].year\"")));
    }

    @Test
    void saveAndGoOnLeadsToTheNextSection() throws Exception {
        pages.perform(post(in("A"))
                        .param("_version", String.valueOf(version(Section.A)))
                        .param("_then", "next")
                        .param("name", "测试评价组织")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(redirectedUrl(in("B")));
    }

    @Test
    void scriptsAreShownAsText() throws Exception {
        save("C", "name", "<script>alert(1)</script>").andExpect(status().is3xxRedirection());

        for (String page : List.of(in("C"), address, address + "?tab=dossier", "/dossiers", address + "/submit")) {
            pages.perform(get(page).with(by(agent)))
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(containsString("&lt;script&gt;alert")));
        }
    }

    @Test
    void tenThousandCharactersAreKeptAndNamedAsTooMany() throws Exception {
        save("C", "name", "长".repeat(10_000)).andExpect(redirectedUrl(in("C") + "?saved"));

        pages.perform(get(in("C")).param("saved", "").with(by(agent)).locale(java.util.Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("长".repeat(10_000))))
                .andExpect(content().string(containsString("is-invalid")));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedBesideItsKind() throws Exception {
        pages.perform(multipart(address + "/documents")
                        .file(new MockMultipartFile(
                                "file", "licence.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                        .file(new MockMultipartFile("file", "good.pdf", "application/pdf", PDF))
                        .param("kind", "licence")
                        .with(by(agent))
                        .with(csrf())
                        .locale(java.util.Locale.ENGLISH))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"licence-error\"")))
                .andExpect(content().string(containsString("licence.pdf is not what its name says")))
                .andExpect(content().string(containsString("good.pdf")));
    }

    @Test
    void anUploadThatIsTooLargeAsAWholeIsCalledThatAndNotForbidden() throws Exception {
        pages.perform(post("/dossiers/" + dossier.id() + "/documents")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .content(new byte[46 * 1024 * 1024])
                        .with(by(agent)))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void aFileIsAttachedAndRemoved() throws Exception {
        pages.perform(multipart(address + "/documents")
                        .file(new MockMultipartFile("file", "licence.pdf", "application/pdf", PDF))
                        .param("kind", "licence")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(redirectedUrl(in("K") + "#licence"));
        var file = cast.as(agent, () -> dossiers.expectWhole(dossier.id()))
                .documents()
                .get(0);

        pages.perform(post(address + "/documents/" + file.id() + "/remove")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(redirectedUrl(in("K")));
        assertThat(cast.as(agent, () -> dossiers.expectWhole(dossier.id())).documents())
                .isEmpty();
    }

    @Test
    void aDraftWithGapsIsNotTaken() throws Exception {
        pages.perform(get(address + "/submit").with(by(agent)))
                .andExpect(content().string(containsString(in("B"))))
                .andExpect(content().string(containsString(in("K") + "#licence")));
        pages.perform(post(address + "/submit")
                        .param("_key", UUID.randomUUID().toString())
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void aDraftIsWithdrawn() throws Exception {
        pages.perform(post(address + "/withdraw").with(by(agent)).with(csrf())).andExpect(redirectedUrl(address));
        pages.perform(get(in("A")).with(by(agent))).andExpect(redirectedUrl(address));
        pages.perform(post(in("A"))
                        .param("_version", "1")
                        .param("name", "x")
                        .with(by(agent))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void nonsenseInTheAddressIsNotFoundAndInAFilterIgnored() throws Exception {
        pages.perform(get(in("Z")).with(by(agent))).andExpect(status().isNotFound());
        pages.perform(get("/dossiers/1").with(by(agent))).andExpect(status().isNotFound());
        pages.perform(get("/dossiers")
                        .param("status", "NONE")
                        .param("round", "x")
                        .param("after", "y")
                        .param("q", "%_'\\")
                        .with(by(cast.officer())))
                .andExpect(status().isOk());
    }

    @Test
    void pagesKeepToTheirBudgetOfStatements() {
        save(Map.of("C", "物流", "D", ""));
        assertThat(statements("/dossiers", agent)).hasSizeLessThanOrEqualTo(4);
        assertThat(statements("/dossiers", cast.officer())).hasSizeLessThanOrEqualTo(4);
        for (Section section : Section.values()) {
            assertThat(statements(in(section.name()), agent)).hasSizeLessThanOrEqualTo(6);
        }
        for (String tab : Viewer.APPLICANT.tabs()) {
            assertThat(statements(address + "?tab=" + tab, agent)).as(tab).hasSizeLessThanOrEqualTo(6);
        }
    }

    private void save(Map<String, String> names) {
        names.forEach((section, name) -> {
            try {
                save(section, "name", name);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> statements(String page, Person person) {
        var signedIn = by(person);
        return Statements.of(() -> pages.perform(get(page).with(signedIn)).andExpect(status().isOk())).stream()
                .filter(statement ->
                        !statement.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
                .toList();
    }

    private org.springframework.test.web.servlet.ResultActions save(String section, String field, String value)
            throws Exception {
        return pages.perform(post(in(section))
                .param("_version", String.valueOf(version(Section.valueOf(section))))
                .param(field, value)
                .with(by(agent))
                .with(csrf()));
    }
}
