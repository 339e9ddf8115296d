package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever has nothing to do is told what comes next, and when. */
@ProcessTest
class ExpectationsTest {

    private static final LocalDate DUE = LocalDate.of(2019, 5, 9);

    @Autowired
    Expectations expectations;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private final UUID organization = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private Person agent;

    @BeforeEach
    void aPlaceIsDecidedUponForTwoOrganizations() {
        mover.at(Time.BEGINNING);
        agent = cast.newAgent(organization);
        decidedUpon(caseId, organization, DUE);
        decidedUpon(elsewhere, UUID.randomUUID(), DUE.minusDays(1));
    }

    @AfterEach
    void asItWas() {
        for (UUID made : new UUID[] {caseId, elsewhere}) {
            jdbc.sql("delete from work_item where case_id = ?").param(made).update();
            jdbc.sql("delete from work_case where id = ?").param(made).update();
        }
    }

    @Test
    void anOrganizationIsToldOfItsOwnCaseOnly() throws Exception {
        assertThat(expectations.of(agent.actor()))
                .contains(new Expected("sign-agreement", 1, WorkingCalendar.endOf(DUE), false));

        mvc.perform(as(agent, get("/inbox").param("lang", "en")))
                .andExpect(content().string(containsString("Next expected: “Sign agreement”, one case, by 2019-05-09")))
                .andExpect(content().string(containsString("(in 3 working days)")));
        mvc.perform(as(cast.newAgent(UUID.randomUUID()), get("/inbox").param("lang", "en")))
                .andExpect(content().string(not(containsString("Next expected"))));
    }

    @Test
    void whatIsLateBeforeItMayComeAtAnyTime() throws Exception {
        mover.at(DUE.plusDays(4));

        assertThat(expectations.of(agent.actor()).orElseThrow().overdue()).isTrue();
        mvc.perform(as(agent, get("/inbox").param("lang", "zh-CN")))
                .andExpect(content().string(containsString("下一项预计：“签署协议”1 件，随时可能送达")));
    }

    @Test
    void theJointMeetingIsToldWhenANoticeEnds() {
        var script = new RoundScript(cast, mover, rounds);
        var round = script.open();
        script.recommends(script.enters(round), "90.00");
        script.passPeriod();
        cast.does(cast.officer(), round.id(), "rank-candidates", java.util.Map.of("confirmed", true));
        cast.does(cast.approver(), round.id(), "confirm-shortlist", java.util.Map.of("decision", "confirmed"));
        var member = cast.member().actor();

        var statements = Statements.of(() -> assertThat(expectations.of(member))
                .hasValueSatisfying(next -> assertThat(next.step()).startsWith("decide-")));

        assertThat(statements).hasSize(1);
        assertThat(expectations.of(member).orElseThrow().by())
                .isBeforeOrEqualTo(WorkingCalendar.endOf(mover.calendar().days().plus(mover.today(), 8)));
    }

    private void decidedUpon(UUID id, UUID of, LocalDate due) {
        jdbc.sql("insert into work_case (id, kind, number, title, organization_id, begun_at)"
                        + " values (?, 'dossiers', 'TEO-EXPECTED', 'X', ?, now())")
                .params(id, of)
                .update();
        jdbc.sql("""
                insert into work_item (id, case_id, case_kind, case_number, case_title, process, candidate, state, created_at,
                                       due_at, step)
                values (gen_random_uuid(), ?, 'dossiers', 'TEO-EXPECTED', 'X', 'reserve-offer', 'nobody', 'OPEN', now(), ?,
                        'decide-place')""").params(id, WorkList.at(WorkingCalendar.endOf(due))).update();
    }

    private MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
        return request.with(securityContext(cast.as(person, SecurityContextHolder::getContext)));
    }
}
