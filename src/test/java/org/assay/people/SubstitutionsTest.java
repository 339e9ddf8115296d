package org.assay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
class SubstitutionsTest {

    private static final LocalDate MONDAY = Time.BEGINNING;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    SignIn signIn;

    @Autowired
    MockMvc mvc;

    private Person absent;
    private Person substitute;

    @BeforeEach
    void twoOfficers() {
        mover.at(MONDAY);
        absent = cast.newPerson(Role.CASE_OFFICER);
        substitute = cast.newPerson(Role.CASE_OFFICER);
    }

    @Test
    void itHoldsFromItsFirstDayToItsLast() {
        record(absent, substitute, 1, 2);

        assertThat(standsIn()).isFalse();
        mover.at(MONDAY.plusDays(1));
        assertThat(standsIn()).isTrue();
        mover.at(MONDAY.plusDays(2));
        assertThat(standsIn()).isTrue();
        mover.at(MONDAY.plusDays(3));
        assertThat(standsIn()).isFalse();
        assertThat(ledger.of(absent.id().value()))
                .anySatisfy(fact -> assertThat(fact.kind()).isEqualTo("substitution-recorded"));
    }

    @Test
    void itEndsBeforeItsTimeOnce() {
        var id = record(absent, substitute, 0, 7);
        assertThat(standsIn()).isTrue();

        cast.as(cast.administrator(), () -> substitutions.end(id));

        assertThat(standsIn()).isFalse();
        assertThat(ledger.of(absent.id().value()))
                .anySatisfy(fact -> assertThat(fact.kind()).isEqualTo("substitution-ended"));
        refused("people.refused.substitution-over", () -> substitutions.end(id));
        assertThatThrownBy(() -> substitutions.end(UUID.randomUUID())).isInstanceOf(NotYours.class);
        record(absent, substitute, 0, 7);
    }

    @Test
    void nobodyStandsInForThemselvesOrInThePast() {
        refused("people.refused.substitutes-self", () -> record(absent, absent, 0, 1));
        refused("people.refused.substitution-days", () -> record(absent, substitute, 2, 1));
        refused("people.refused.substitution-days", () -> record(absent, substitute, -3, -1));
    }

    @Test
    void onlyOfficialsAreSubstitutedByWhoeverHasTheirRoles() {
        refused("people.refused.substitutes-no-official", () -> record(cast.newPerson(Role.EXPERT), substitute, 0, 1));
        refused("people.refused.substitute-lacks-role", () -> record(absent, cast.newPerson(Role.APPROVER), 0, 1));
        var closed = cast.newPerson(Role.CASE_OFFICER);
        accounts.change(closed.id(), closed.roles(), false);
        refused("people.refused.substitute-lacks-role", () -> record(absent, cast.person(closed.id()), 0, 1));
    }

    @Test
    void daysDoNotOverlapAndWhoIsAwayStandsInForNobody() {
        var third = cast.newPerson(Role.CASE_OFFICER);
        record(absent, substitute, 0, 4);

        refused("people.refused.substitution-overlaps", () -> record(absent, third, 4, 9));
        refused("people.refused.substitution-absent-too", () -> record(third, absent, 2, 3));
        refused("people.refused.substitution-stands-in-too", () -> record(substitute, third, 0, 0));
        record(absent, third, 5, 9);
    }

    @Test
    void administratorsRecordAndEndItAndAuditorsRead() throws Exception {
        page(cast.administrator(), form(absent, substitute)).andExpect(redirectedUrl("/admin/substitutions"));
        page(cast.administrator(), form(absent, substitute))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("already stands in")));
        page(
                        cast.administrator(),
                        post("/admin/substitutions").param("absent", "").param("startsOn", ""))
                .andExpect(status().isConflict());
        page(cast.auditor(), get("/admin/substitutions"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(substitute.id().toString())));
        page(cast.auditor(), form(substitute, absent)).andExpect(status().isForbidden());
        page(absent, get("/admin/substitutions")).andExpect(status().isForbidden());

        var id = substitutions.list().stream()
                .filter(each -> each.absent().equals(absent.id().value()))
                .findFirst()
                .orElseThrow()
                .id();
        page(cast.administrator(), post("/admin/substitutions/" + id + "/end"))
                .andExpect(redirectedUrl("/admin/substitutions"));
        page(cast.administrator(), get("/admin/substitutions"))
                .andExpect(content().string(containsString("ended early")));
    }

    private boolean standsIn() {
        return substitutions.standsIn(substitute.id().value(), absent.id().value());
    }

    private UUID record(Person away, Person instead, int from, int until) {
        return cast.as(
                cast.administrator(),
                () -> substitutions.record(away, instead, MONDAY.plusDays(from), MONDAY.plusDays(until)));
    }

    private void refused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private MockHttpServletRequestBuilder form(Person away, Person instead) {
        return post("/admin/substitutions")
                .param("absent", away.id().toString())
                .param("substitute", instead.id().toString())
                .param("startsOn", MONDAY.toString())
                .param("endsOn", MONDAY.plusDays(3).toString());
    }

    private ResultActions page(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(signIn.loadUserByUsername(person.username())))
                .with(csrf())
                .header("Accept-Language", "en"));
    }
}
