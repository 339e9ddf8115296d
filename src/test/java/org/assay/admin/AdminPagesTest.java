package org.assay.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.ledger.Sequencer;
import org.assay.notifications.Notifications;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProcessTest
class AdminPagesTest {

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    Notifications notifications;

    @Autowired
    Ledger ledger;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/people",
                "/admin/people?q=test",
                "/admin/outbox",
                "/admin/jobs",
                "/admin/calendar",
                "/admin/deadlines",
                "/admin/ledger"
            })
    void administratorsAndAuditorsReadNobodyElseDoes(String page) throws Exception {
        cast.officer();
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(page).with(as(cast.administrator())).header("Accept-Language", language))
                    .andExpect(status().isOk());
            web.perform(get(page).with(as(cast.auditor())).header("Accept-Language", language))
                    .andExpect(status().isOk());
        }
        web.perform(get(page).with(as(cast.officer()))).andExpect(status().isForbidden());
        web.perform(get(page)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAdministratorChangesRolesOnRecordAndAnAuditorCannot() throws Exception {
        var person = cast.newPerson(Role.EXPERT);
        String page = "/admin/people/" + person.id();

        web.perform(post(page).with(csrf()).with(as(cast.auditor())).param("roles", "auditor"))
                .andExpect(status().isForbidden());
        web.perform(post(page)
                        .with(csrf())
                        .with(as(cast.administrator()))
                        .param("roles", "case-officer", "expert")
                        .param("active", "true"))
                .andExpect(redirectedUrl(page + "?changed"));

        assertThat(people.find(person.id()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.CASE_OFFICER, Role.EXPERT);
        assertThat(ledger.of(person.id().value()))
                .extracting(RecordedFact::kind)
                .contains("person-changed");
        web.perform(get(page).with(as(cast.auditor()))).andExpect(status().isOk());
        web.perform(get("/admin/ledger?case=" + person.id()).with(as(cast.auditor())))
                .andExpect(status().isOk());
    }

    @Test
    void anAuditorVerifiesTheLedgerAndAnOfficerCannot() throws Exception {
        cast.newPerson(Role.EXPERT);
        sequencer.run();
        for (Person allowed : new Person[] {cast.auditor(), cast.administrator()}) {
            web.perform(post("/admin/ledger/verification")
                            .with(csrf())
                            .with(as(allowed))
                            .header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("The ledger is sound")));
        }
        web.perform(post("/admin/ledger/verification").with(csrf()).with(as(cast.officer())))
                .andExpect(status().isForbidden());
        web.perform(get("/admin/ledger").with(as(cast.auditor())).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("/ledger/entries/")));
    }

    @Test
    void anAccountIsOpenedWithAOneTimePasswordShownOnce() throws Exception {
        String username = "opened-" + UUID.randomUUID().toString().substring(0, 8);

        web.perform(post("/admin/people")
                        .with(csrf())
                        .with(as(cast.administrator()))
                        .header("Accept-Language", "en")
                        .param("username", username)
                        .param("name", "新同事")
                        .param("email", "new@assay.example")
                        .param("roles", "case-officer"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hand this one-time password to " + username)));

        assertThat(people.named(username).orElseThrow().isPasswordOneTime()).isTrue();
        web.perform(post("/admin/people")
                        .with(csrf())
                        .with(as(cast.administrator()))
                        .header("Accept-Language", "en")
                        .param("username", "a b")
                        .param("name", "新同事")
                        .param("email", "new@assay.example"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("An account needs a user name of 3 to 50 letters")));
        web.perform(post("/admin/people")
                        .with(csrf())
                        .with(as(cast.administrator()))
                        .param("username", username)
                        .param("name", "新同事")
                        .param("email", "new@assay.example"))
                .andExpect(status().isConflict());
    }

    @Test
    void strangeIdentifiersAreNotFound() throws Exception {
        web.perform(get("/admin/people/" + UUID.randomUUID()).with(as(cast.administrator())))
                .andExpect(status().isNotFound());
        web.perform(get("/admin/people/x").with(as(cast.administrator()))).andExpect(status().isNotFound());
        web.perform(post("/admin/jobs/x/retry").with(csrf()).with(as(cast.administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPersonReadsTheirMessagesAndTheTopSaysHowManyAreUnread() throws Exception {
        var reader = cast.newPerson(Role.EXPERT);
        notifications.tell(
                reader.id(),
                "work-due",
                UUID.randomUUID(),
                Map.of("number", "TEO-2019-00-00012", "step", "<b>X</b>", "due", "2019-05-13", "percent", 50));
        var message = cast.as(reader, () -> notifications.mine(null, 1)).get(0);

        web.perform(get("/messages").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("TEO-2019-00-00012")))
                .andExpect(content().string(containsString("<span>1</span>")));
        web.perform(get("/messages/" + message.id()).with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;X")));
        web.perform(get("/messages/" + message.id()).with(as(cast.newPerson(Role.EXPERT))))
                .andExpect(status().isNotFound());
        assertThat(cast.as(reader, () -> notifications.mine(null, 1)).get(0).isUnread())
                .isFalse();
        web.perform(post("/messages/read").with(csrf()).with(as(reader))).andExpect(redirectedUrl("/messages"));
    }

    @Test
    void everybodySeesTheirAccountAndChoosesTheirLanguage() throws Exception {
        var person = cast.newPerson(Role.EXPERT);

        web.perform(get("/account").with(as(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(person.username())));
        web.perform(post("/account/language").with(csrf()).with(as(person)).param("language", "en"))
                .andExpect(redirectedUrl("/account"));
        web.perform(post("/account/language").with(csrf()).with(as(person)).param("language", "xx"))
                .andExpect(status().isNotFound());

        assertThat(people.find(new PersonId(person.id().value()))
                        .orElseThrow()
                        .locale()
                        .toLanguageTag())
                .isEqualTo("en");
    }

    private RequestPostProcessor as(Person person) {
        return user(signIn.loadUserByUsername(person.username()));
    }
}
