package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
class InboxPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SignIn signIn;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private final UUID caseId = UUID.randomUUID();
    private Person officer;
    private Person colleague;
    private UUID free;
    private UUID taken;
    private UUID barred;

    @BeforeEach
    void threeItems() {
        officer = cast.newPerson(Role.CASE_OFFICER);
        colleague = cast.newPerson(Role.CASE_OFFICER);
        free = item(null, null, "=HYPERLINK(1)");
        taken = item(colleague, null, "Taken");
        barred = item(null, officer, "Barred");
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from work_item where case_id = ?").param(caseId).update();
    }

    @Test
    void theInboxShowsWhatIsFreeWithItsFiltersAndKeys() throws Exception {
        mvc.perform(as(
                        officer,
                        get("/inbox")
                                .param("scope", "TEAM")
                                .param("q", "")
                                .param("round", "")
                                .param("due", "")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("item-" + free)))
                .andExpect(content().string(Matchers.containsString("data-key-help")));
    }

    @Test
    void anEmptyInboxSaysWhatComesNextAndWhereTheWorkIs() throws Exception {
        mvc.perform(as(cast.administrator(), get("/inbox?scope=ROLE").param("lang", "en")))
                .andExpect(content().string(Matchers.containsString("appears here as soon as its step is reached")))
                .andExpect(content().string(Matchers.containsString("href=\"/inbox?scope=TEAM\"")))
                .andExpect(content().string(Matchers.containsString("What colleagues have in hand")));
    }

    @Test
    void aBulkClaimFirstSaysWhatWillHappenAndChangesNothing() throws Exception {
        mvc.perform(bulk(officer, false))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("will be yours")))
                .andExpect(content().string(Matchers.containsString("Somebody else has claimed")))
                .andExpect(content().string(Matchers.containsString("Four eyes")));

        assertThat(assigneeOf(free)).isNull();
    }

    @Test
    void aConfirmedBulkClaimSaysTheResultOfEachRow() throws Exception {
        mvc.perform(bulk(officer, true))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("is yours")))
                .andExpect(content().string(Matchers.containsString("Somebody else has claimed")));

        assertThat(assigneeOf(free)).isEqualTo(officer.id().value());
        assertThat(assigneeOf(taken)).isEqualTo(colleague.id().value());
        assertThat(assigneeOf(barred)).isNull();
    }

    @Test
    void whatWasTypedIsShownAgainWhenSomebodyElseTookTheStepMeanwhile() throws Exception {
        mvc.perform(as(colleague, post("/inbox/" + free + "/take").with(csrf())));

        mvc.perform(as(officer, post("/inbox/" + free).with(csrf()).param("lang", "en"))
                        .param("verdict", "refused")
                        .param("reason", "the reason the officer wrote for long"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("the reason the officer wrote for long")));
    }

    @Test
    void nothingChosenIsRefused() throws Exception {
        mvc.perform(as(officer, post("/inbox/bulk").with(csrf())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("No row was chosen.")));
    }

    @Test
    void atMostTwoHundredRowsAreTakenAtOnceAndWhatIsMineStaysMine() throws Exception {
        var many = java.util.stream.Stream.generate(() -> UUID.randomUUID().toString())
                .limit(201)
                .toArray(String[]::new);
        mvc.perform(as(officer, post("/inbox/bulk").with(csrf()).param("item", many)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("At most 200 rows can be chosen at once.")));

        mvc.perform(as(colleague, post("/inbox/bulk").with(csrf()).param("item", taken.toString())))
                .andExpect(content().string(containsString("Is yours already.")));
        assertThat(assigneeOf(taken)).isEqualTo(colleague.id().value());
    }

    @Test
    void theExportHoldsNoFormulas() throws Exception {
        mvc.perform(as(officer, get("/inbox/list.csv").param("scope", "TEAM").param("q", "HYPERLINK")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(Matchers.containsString("\"'=HYPERLINK(1)\"")));
    }

    @Test
    void eachFilterNarrowsTheListAndStaysInTheAddressesOfThePage() throws Exception {
        jdbc.sql("update work_item set province = '330000', field = 'logistics' where id = ?")
                .param(free)
                .update();
        String filters = "scope=TEAM&q=BULK-1&step=check-dossier&field=logistics&province=330000&due=LATE";

        mvc.perform(as(officer, get("/inbox?" + filters)))
                .andExpect(content().string(Matchers.containsString("item-" + free)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("item-" + taken))))
                .andExpect(
                        content().string(Matchers.containsString("/inbox/list.csv?" + filters.replace("&", "&amp;"))))
                .andExpect(content().string(Matchers.containsString("Zhejiang")));
        mvc.perform(as(officer, get("/inbox/list.csv?" + filters)))
                .andExpect(content().string(Matchers.containsString("Zhejiang")))
                .andExpect(content().string(Matchers.containsString(free.toString())))
                .andExpect(content().string(Matchers.not(Matchers.containsString(taken.toString()))));
        mvc.perform(as(officer, get("/api/inbox?" + filters)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(free.toString()));
        mvc.perform(as(officer, get("/api/inbox?" + filters.replace("LATE", "TODAY"))))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(as(officer, get("/api/inbox?due=SOMETIME"))).andExpect(status().is4xxClientError());
    }

    @Test
    void filtersAreKeptUnderANameForOnePersonAndLetGo() throws Exception {
        mvc.perform(as(officer, post("/inbox/views?scope=TEAM&q=木&due=LATE").with(csrf()))
                        .param("name", " 我的逾期 "))
                .andExpect(redirectedUrl("/inbox?scope=TEAM&q=%E6%9C%A8&due=LATE"));

        mvc.perform(as(officer, get("/inbox")))
                .andExpect(content().string(Matchers.containsString("我的逾期")))
                .andExpect(content().string(Matchers.containsString("/inbox?scope=TEAM&amp;q=%E6%9C%A8&amp;due=LATE")));
        mvc.perform(as(colleague, get("/inbox")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("我的逾期"))));

        var id = jdbc.sql("select id from work_view where person = ?")
                .param(officer.id().value())
                .query(UUID.class)
                .single();
        mvc.perform(as(colleague, post("/inbox/views/" + id + "/remove").with(csrf())))
                .andExpect(status().isNotFound());
        mvc.perform(as(officer, post("/inbox/views/" + id + "/remove").with(csrf())))
                .andExpect(redirectedUrl("/inbox?scope=MINE"));
        mvc.perform(as(officer, get("/inbox")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("我的逾期"))));
    }

    @Test
    void aViewNeedsANameAndThereAreAtMostTwenty() throws Exception {
        mvc.perform(as(officer, post("/inbox/views").with(csrf())).param("name", "  "))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("A name of 1 to 40 characters is needed")));
        for (int i = 0; i < 20; i++) {
            mvc.perform(as(officer, post("/inbox/views").with(csrf())).param("name", "view " + i))
                    .andExpect(status().is3xxRedirection());
        }
        mvc.perform(as(officer, post("/inbox/views").with(csrf())).param("name", "one more"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("At most 20 filters can be kept")));
        mvc.perform(as(officer, post("/inbox/views?due=LATE").with(csrf())).param("name", "view 3"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void backLeadsToTheListThePersonCameFrom() throws Exception {
        var cookie = mvc.perform(as(officer, get("/inbox?scope=TEAM&due=LATE")))
                .andReturn()
                .getResponse()
                .getCookie("inbox-list");

        mvc.perform(as(officer, get("/inbox/" + free)).cookie(cookie))
                .andExpect(content()
                        .string(Matchers.containsString("href=\"/inbox?scope=TEAM&amp;due=LATE#item-" + free)));
        mvc.perform(as(officer, get("/inbox/" + free)).cookie(new Cookie("inbox-list", "aHR0cDovL2V2aWwiPg")))
                .andExpect(content().string(Matchers.containsString("href=\"/inbox#item-" + free)));
    }

    private MockHttpServletRequestBuilder bulk(Person person, boolean confirmed) {
        return as(
                person,
                post("/inbox/bulk")
                        .with(csrf())
                        .param("confirmed", String.valueOf(confirmed))
                        .param(
                                "item",
                                List.of(free, taken, barred).stream()
                                        .map(UUID::toString)
                                        .toArray(String[]::new)));
    }

    private MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
        return request.with(user(signIn.loadUserByUsername(person.username()))).header("Accept-Language", "en");
    }

    private UUID assigneeOf(UUID id) {
        return jdbc.sql("select assignee from work_item where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private UUID item(Person assignee, Person barredPerson, String title) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into work_item (id, case_id, case_kind, case_number, case_title, process, step, candidate, assignee, barred, state, created_at, due_at)
                values (:id, :caseId, 'bulk', 'BULK-1', :title, 'dossier-check', 'check-dossier', 'case-officer', :assignee, :barred, 'OPEN', now(),
                        timestamptz '2001-01-01 09:00+08')""")
                .param("id", id)
                .param("caseId", caseId)
                .param("title", title)
                .param("assignee", assignee == null ? null : assignee.id().value())
                .param(
                        "barred",
                        barredPerson == null
                                ? new UUID[0]
                                : new UUID[] {barredPerson.id().value()})
                .update();
        return id;
    }
}
