package org.assay.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Random;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.shared.Province;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProcessTest
class RegistrationTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Autowired
    Organizations organizations;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    private final String code = newCode();
    private final String username = "agent-" + UUID.randomUUID();

    @Test
    void anOrganizationRegistersWithItsAgent() throws Exception {
        web.perform(registration(code, username)).andExpect(redirectedUrl("/sign-in?registered"));

        var organization = organizations
                .byCreditCode(" " + code.toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();
        var agent = people.named(username).orElseThrow();
        assertThat(agent.organizationId()).isEqualTo(organization.id());
        assertThat(agent.roles()).containsExactly(Role.AGENT);
        assertThat(organization.region()).isEqualTo(Province.BEIJING);
        assertThat(ledger.of(organization.id())).extracting(RecordedFact::kind).contains("organization-registered");
    }

    @Test
    void theSameCodeAndTheSameUserNameAreRefusedAndNothingIsLost() throws Exception {
        web.perform(registration(code, username)).andExpect(status().is3xxRedirection());

        web.perform(registration(code, username + "2").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is registered already")))
                .andExpect(content().string(containsString(username + "2")))
                .andExpect(content().string(not(containsString("correct horse battery"))));
        web.perform(registration(newCode(), username).header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is taken")));
    }

    @Test
    void aCodeAndANameAreEnteredOnce() {
        String name = "测试机构" + UUID.randomUUID();
        organizations.register(entry(name, code));

        assertThatThrownBy(() -> organizations.register(entry(name + "二", code)))
                .hasMessage("organizations.refused.code-taken");
        assertThatThrownBy(() -> organizations.register(entry(" " + name, newCode())))
                .hasMessage("organizations.refused.name-taken");
    }

    private static NewOrganization entry(String name, String code) {
        return new NewOrganization(
                name, code, false, Organization.Kind.ENTERPRISE, Province.BEIJING, "北京市某区某路 1 号", "钱一", null);
    }

    @Test
    void aMistypedCodeIsNamedAndMayBeConfirmedAgainstTheLicence() throws Exception {
        char last = code.charAt(17);
        String mistyped = code.substring(0, 17) + (last == '3' ? '4' : '3');

        web.perform(registration(mistyped, username).header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("its check character")))
                .andExpect(content().string(containsString("codeConfirmed")));
        web.perform(registration(mistyped, username).param("codeConfirmed", "true"))
                .andExpect(redirectedUrl("/sign-in?registered"));

        var organization = organizations.byCreditCode(mistyped).orElseThrow();
        assertThat(organization.isCodeConfirmed()).isTrue();
        web.perform(get("/organizations/" + organization.id())
                        .header("Accept-Language", "en")
                        .with(as(cast.officer())))
                .andExpect(content().string(containsString("fails its check")));
    }

    @Test
    void aCodeOfTheWrongFormCannotBeConfirmed() {
        assertThatThrownBy(() -> organizations.register(new NewOrganization(
                        "某机构", "9135-0100", true, Organization.Kind.OTHER, Province.FUJIAN, "某市某路", "某人", null)))
                .hasMessage("shared.refused.code-length");
    }

    @Test
    void badInputStandsBesideItsField() throws Exception {
        web.perform(post("/register")
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("name", "x".repeat(10_000))
                        .param("creditCode", "<script>alert(1)</script>")
                        .param("kind", "NO_SUCH_KIND")
                        .param("region", "999999")
                        .param("email", "no address")
                        .param("username", "a b")
                        .param("password", "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This needs 2 to 100 characters.")))
                .andExpect(content().string(containsString("This is needed.")))
                .andExpect(content().string(containsString("This is not an e-mail address.")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void theFileOfAnOrganizationIsForItsAgentsAndOfficers() throws Exception {
        web.perform(registration(code, username)).andExpect(status().is3xxRedirection());
        var own = people.named(username).orElseThrow();
        String page = "/organizations/" + own.organizationId();

        web.perform(get(page).with(as(own)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code)));
        web.perform(get(page).with(as(cast.officer()))).andExpect(status().isOk());
        web.perform(get(page).with(as(cast.newAgent(UUID.randomUUID())))).andExpect(status().isNotFound());
        web.perform(get(page).with(as(cast.newPerson(Role.EXPERT)))).andExpect(status().isNotFound());
        web.perform(get("/organizations/" + UUID.randomUUID()).with(as(cast.officer())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAgentAddsTheLicenceWhichOfficersCanSaveAndOthersCannotFind() throws Exception {
        web.perform(registration(code, username)).andExpect(status().is3xxRedirection());
        var own = people.named(username).orElseThrow();
        String page = "/organizations/" + own.organizationId();
        var licence = new MockMultipartFile("file", "执照.pdf", "text/html", "%PDF-1.4\n%%EOF".getBytes());

        web.perform(multipart(page + "/documents")
                        .file(licence)
                        .param("kind", "licence")
                        .with(csrf())
                        .with(as(cast.officer())))
                .andExpect(status().isNotFound());
        web.perform(multipart(page + "/documents")
                        .file(licence)
                        .param("kind", "licence")
                        .with(csrf())
                        .with(as(own)))
                .andExpect(redirectedUrl(page));

        var document = documents
                .of(java.util.Objects.requireNonNull(own.organizationId()))
                .get(0);
        web.perform(get("/documents/" + document.id()).with(as(cast.officer())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Security-Policy", "sandbox"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Type", "application/pdf"));
        web.perform(get("/documents/" + document.id()).with(as(cast.newAgent(UUID.randomUUID()))))
                .andExpect(status().isNotFound());
        web.perform(get(page).with(as(own))).andExpect(content().string(containsString("执照.pdf")));
    }

    private MockHttpServletRequestBuilder registration(String code, String username) {
        return post("/register")
                .with(csrf())
                .param("name", "测试机构" + UUID.randomUUID())
                .param("creditCode", code)
                .param("kind", "ENTERPRISE")
                .param("region", "110000")
                .param("address", "北京市某区某路 1 号")
                .param("legalRepresentative", "钱一")
                .param("agentName", "孙二")
                .param("email", "agent@assay.example")
                .param("username", username)
                .param("password", "correct horse battery");
    }

    private RequestPostProcessor as(Person person) {
        return user(signIn.loadUserByUsername(person.username()));
    }

    private static String newCode() {
        var random = new Random();
        var text = new StringBuilder("91110108");
        for (int i = 0; i < 9; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        for (char check : ALPHABET.toCharArray()) {
            if (org.assay.shared.SocialCreditCode.check(text.toString() + check).isEmpty()) {
                return text.toString() + check;
            }
        }
        throw new IllegalStateException("One of the characters is the check");
    }
}
