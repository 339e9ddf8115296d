package org.assay.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.SignIn;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees what of a round, before and after it is public. */
@ProcessTest
class RoundPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    SignIn signIn;

    private RoundScript script;

    @BeforeEach
    void begin() {
        script = new RoundScript(cast, mover, rounds);
        mover.at(Time.BEGINNING);
    }

    @Test
    void anOfficerBeginsARoundFromTheListAndDraftsItsCall() throws Exception {
        var created = web.perform(as(cast.officer(), post("/rounds")).with(csrf()))
                .andExpect(redirectedUrlPattern("/inbox/*"))
                .andReturn();

        web.perform(as(cast.officer(), get(String.valueOf(created.getResponse().getRedirectedUrl()))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("D4")));
        web.perform(as(cast.officer(), get("/rounds")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("RND-2019-")));
    }

    @Test
    void nobodyElseBeginsOne() throws Exception {
        web.perform(as(cast.approver(), post("/rounds")).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsNobodysBusinessOutside() throws Exception {
        var draft = script.begun();
        var agent = cast.newAgent(UUID.randomUUID());

        web.perform(get("/calls/" + draft.id())).andExpect(status().isNotFound());
        web.perform(get("/api/public/calls/" + draft.id())).andExpect(status().isNotFound());
        web.perform(as(agent, get("/rounds/" + draft.id()))).andExpect(status().isNotFound());
        web.perform(as(agent, get("/api/rounds/" + draft.id()))).andExpect(status().isNotFound());
        web.perform(as(agent, get("/api/rounds"))).andExpect(status().isNotFound());
        web.perform(as(agent, get("/rounds"))).andExpect(redirectedUrl("/calls"));
        web.perform(as(cast.auditor(), get("/rounds/" + draft.id()))).andExpect(status().isOk());
    }

    @Test
    void anOpenCallCanBeReadByEverybodyAndAppliedForByAgents() throws Exception {
        var round = script.open();
        var agent = cast.newAgent(UUID.randomUUID());
        String apply = "/dossiers/new?round=" + round.id();

        web.perform(get("/calls"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(round.title())));
        web.perform(get("/calls/" + round.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(round.legalBasis())))
                .andExpect(content().string(not(containsString(apply))));
        web.perform(as(agent, get("/calls/" + round.id()))).andExpect(content().string(containsString(apply)));
        web.perform(get("/api/public/calls/" + round.id()))
                .andExpect(jsonPath("$.places[0].field").value("logistics"))
                .andExpect(jsonPath("$.criteria.length()").value(18));
        web.perform(get("/api/public/calls"))
                .andExpect(jsonPath("$[?(@.id == '" + round.id() + "')].status").value("OPEN"));
    }

    @Test
    void thoseWhoLeadTheRoundSeeItsCandidatesAndTheLine() throws Exception {
        var round = script.open(
                List.of(RoundScript.place("logistics", "MATURE", 1), RoundScript.place("automobile", "GAP", 1)));
        var first = script.enters(round);
        var second = script.enters(round);
        script.recommends(first, "91.25");
        script.recommends(second, "80");
        script.passPeriod();
        var item = cast.item(round.id(), "rank-candidates");

        web.perform(as(cast.officer(), get("/rounds/" + round.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("line-below")))
                .andExpect(content().string(containsString("91.25")));
        web.perform(as(cast.officer(), get("/inbox/" + item.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(second.number())));
        web.perform(as(cast.officer(), get("/api/rounds/" + round.id())))
                .andExpect(jsonPath("$.candidates[?(@.number == '" + first.number() + "')].rank")
                        .value(1))
                .andExpect(jsonPath("$.where[0].step").value("rank-candidates"));
        web.perform(get("/calls/" + round.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("91.25"))));
    }

    @Test
    void aTieIsNamedBesideTheFormThatAsksForTheVotes() throws Exception {
        var round = script.open(List.of(RoundScript.place("logistics", "MATURE", 1)));
        var one = script.enters(round);
        script.recommends(one, "80");
        script.recommends(script.enters(round), "80");
        script.passPeriod();
        var item = cast.item(round.id(), "rank-candidates");

        var page = web.perform(as(cast.officer(), get("/inbox/" + item.id())).param("lang", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("The line falls between equals").contains("value=\"" + one.number() + "\"");
    }

    @Test
    void aDecidedRoundShowsItsReasonsAndRemedy() throws Exception {
        var round = script.open();
        script.recommends(script.enters(round), "80");
        script.passPeriod();
        cast.does(cast.officer(), round.id(), "rank-candidates", Map.of("confirmed", true, "note", "无同分。"));
        cast.does(cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
        mover.pass(8);
        extendsTheDecision(round);
        cast.does(
                cast.member(),
                round.id(),
                "decide-round",
                Map.of(
                        "minuteNumber",
                        "纪要1号",
                        "documentNumber",
                        "公告 " + round.number(),
                        "reasons",
                        "经专家评审、排序和公示，名单符合公告规定的名额和条件。",
                        "remedy",
                        "对结果不服的，可自公布之日起六十日内申请行政复议。"));

        web.perform(as(cast.member(), get("/rounds/" + round.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("行政复议")))
                .andExpect(content().string(containsString("无同分")));
    }

    private void extendsTheDecision(Round round) throws Exception {
        String item = "/inbox/" + cast.item(round.id(), "decide-round").id();
        String page = item + "/extend";
        web.perform(as(cast.member(), get(item))).andExpect(content().string(containsString(page)));
        web.perform(as(cast.member(), get(page))).andExpect(status().isOk());
        web.perform(as(cast.member(), post(page)).param("reason", "太短").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("太短")));
        web.perform(as(cast.member(), post(page))
                        .param("reason", "联席会议因故延期召开，需要延长决定期限。")
                        .with(csrf()))
                .andExpect(redirectedUrl(item));
        web.perform(as(cast.member(), get(item))).andExpect(content().string(not(containsString(page))));
    }

    @Test
    void aCallIsProlongedOnItsPageByAnApproverOnly() throws Exception {
        var round = script.open();
        String page = "/rounds/" + round.id() + "/prolong";
        web.perform(as(cast.officer(), get("/rounds/" + round.id())))
                .andExpect(content().string(not(containsString(page))));
        web.perform(as(cast.officer(), get(page))).andExpect(status().isNotFound());
        web.perform(as(cast.approver(), get(page))).andExpect(status().isOk());
        web.perform(as(cast.approver(), post(page))
                        .param("closesOn", "2019-02-30")
                        .param("reason", "延长")
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("2019-02-30")));
    }

    @Test
    void theTimelineTellsWhatHappenedWhenAndByWhom() throws Exception {
        var round = script.open();
        script.enters(round);
        script.enters(round);

        web.perform(as(cast.auditor(), get("/rounds/{id}", round.id()))
                        .param("tab", "timeline")
                        .param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The call was drafted")))
                .andExpect(content().string(containsString(cast.officer().name())))
                .andExpect(content().string(containsString("A dossier entered the round")))
                .andExpect(content().string(containsString("(2 times that day)")))
                .andExpect(content().string(containsString("The calendar")));
    }

    private MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
        return request.with(user(signIn.loadUserByUsername(person.username())));
    }
}
