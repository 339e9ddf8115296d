package org.assay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assay.shared.MovableClock;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    AddAdministrator addAdministrator;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    private final String username = "account-" + UUID.randomUUID();

    @Test
    void aOneTimePasswordMustBeChangedBeforeAnythingElse() throws Exception {
        var opened = accounts.open(username, "新同事", "new@assay.example", Set.of(Role.CASE_OFFICER), "zh-CN");

        web.perform(get("/inbox").with(as(username))).andExpect(redirectedUrl("/account"));
        web.perform(get("/account").with(as(username))).andExpect(status().isOk());
        web.perform(get("/api/inbox").with(httpBasic(username, opened.oneTimePassword())))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:assay:people.refused.one-time-password"));
        web.perform(post("/account/password")
                        .with(as(username))
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("old", opened.oneTimePassword())
                        .param("wanted", "correct horse battery")
                        .param("again", "correct horse batteries"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The two entries of the new password differ.")));

        web.perform(post("/account/password")
                        .with(as(username))
                        .with(csrf())
                        .param("old", opened.oneTimePassword())
                        .param("wanted", "correct horse battery")
                        .param("again", "correct horse battery"))
                .andExpect(redirectedUrl("/account?changed"));

        web.perform(get("/inbox").with(as(username))).andExpect(status().isOk());
        signIn(username, "correct horse battery", "10.0.0.1").andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void aPasswordIsChangedByWhoKnowsItForOneThatIsLongEnough() {
        var person = cast.newPerson(Role.EXPERT);

        assertThatThrownBy(() -> accounts.changePassword(person.id(), "wrong", "correct horse battery"))
                .isInstanceOf(Refused.class)
                .hasMessage("people.refused.wrong-password");
        assertThatThrownBy(() -> accounts.changePassword(person.id(), "a long test password", "elevenchars"))
                .hasMessage("people.refused.short-password");
        assertThatThrownBy(() -> accounts.changePassword(person.id(), "a long test password", "a long test password"))
                .hasMessage("people.refused.same-password");
    }

    @Test
    void theLastAdministratorKeepsTheRoleAndTheAccount() {
        var only = cast.newPerson(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            people.withRole(Role.ADMINISTRATOR).stream()
                    .filter(other -> !other.id().equals(only.id()))
                    .forEach(other -> people.change(other.id(), Set.of(), false));

            refuses("last-administrator", () -> accounts.change(only.id(), Set.of(Role.ADMINISTRATOR), false));
            refuses("last-administrator", () -> accounts.change(only.id(), Set.of(Role.CASE_OFFICER), true));
        });
        assertThat(people.find(only.id()).orElseThrow().isActive()).isTrue();
    }

    @Test
    void aUserNameIsGivenOnceAndAnAgentSpeaksForOneOrganization() {
        accounts.open(username, "新同事", "new@assay.example", Set.of(Role.CASE_OFFICER), "zh-CN");
        var agent = cast.newAgent(UUID.randomUUID());

        refuses(
                "username-taken",
                () -> accounts.open(username, "另一人", "other@assay.example", Set.of(Role.CASE_OFFICER), "zh-CN"));
        refuses("speaks-for-another", () -> people.speakFor(agent.id(), UUID.randomUUID()));
        refuses("no-such-person", () -> people.speakFor(new PersonId(UUID.randomUUID()), UUID.randomUUID()));
    }

    private static void refuses(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage("people.refused." + why);
    }

    @Test
    void tenFailuresCloseTheDoorForAQuarterOfAnHourAlsoForTheRightPassword() throws Exception {
        var person = cast.newPerson(Role.EXPERT);
        for (int i = 0; i < 10; i++) {
            signIn(person.username(), "wrong", "10.0.1." + i).andExpect(redirectedUrl("/sign-in?error"));
        }

        signIn(person.username(), "a long test password", "10.0.1.99").andExpect(redirectedUrl("/sign-in?locked"));

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        signIn(person.username(), "a long test password", "10.0.1.99").andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void aNameThatNoDatabaseCanHoldIsNobodysName() {
        assertThatThrownBy(() -> signIn.loadUserByUsername("agent\0"))
                .isInstanceOf(org.springframework.security.core.userdetails.UsernameNotFoundException.class);
    }

    @Test
    void aFailedSignInKeepsTheUserNameOnce() throws Exception {
        var cookies = signIn("somebody<b>", "wrong", "10.0.3.1")
                .andReturn()
                .getResponse()
                .getCookies();

        web.perform(get("/sign-in?error").cookie(cookies))
                .andExpect(content().string(containsString("value=\"somebody&lt;b&gt;\"")));
        web.perform(get("/sign-in").cookie(cookies)).andExpect(content().string(not(containsString("somebody"))));
    }

    @Test
    void nobodyCallsTheErrorPageDirectly() throws Exception {
        web.perform(get("/error")).andExpect(status().is3xxRedirection());
        web.perform(get("/error").with(as(cast.newPerson(Role.EXPERT).username())))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAddressThatTriesManyNamesIsShutOutToo() throws Exception {
        var person = cast.newPerson(Role.EXPERT);
        for (int i = 0; i < 30; i++) {
            signIn("nobody-" + i + username, "wrong", "10.0.2.1").andExpect(redirectedUrl("/sign-in?error"));
        }

        signIn(person.username(), "a long test password", "10.0.2.1").andExpect(redirectedUrl("/sign-in?locked"));
        signIn(person.username(), "a long test password", "10.0.2.2").andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void theFirstAdministratorIsMadeByACommandThatPrintsAOneTimePassword(CapturedOutput output) {
        addAdministrator.run(new DefaultApplicationArguments(
                "add-administrator", "--username=" + username, "--name=管理员", "--email=a@assay.example"));

        var person = people.named(username).orElseThrow();
        assertThat(person.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(person.isPasswordOneTime()).isTrue();
        assertThat(output.getOut()).contains("one-time password: ");
        assertThat(addAdministrator.getExitCode()).isZero();
    }

    @Test
    void withoutItsThreeOptionsTheCommandSaysWhatItNeeds(CapturedOutput output) {
        var command = new AddAdministrator(accounts, new org.springframework.context.support.StaticMessageSource());

        command.run(new DefaultApplicationArguments("add-administrator", "--username=" + username));

        assertThat(command.getExitCode()).isEqualTo(2);
        assertThat(output.getErr()).contains("--email=");
        assertThat(people.named(username)).isEmpty();
    }

    private ResultActions signIn(String username, String password, String address) throws Exception {
        return web.perform(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password));
    }

    private RequestPostProcessor as(String username) {
        return user(signIn.loadUserByUsername(username));
    }
}
