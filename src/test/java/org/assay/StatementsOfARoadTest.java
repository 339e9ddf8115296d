package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.DossierScript.Played;
import org.assay.dossiers.DossierStatus;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.ReviewScript;
import org.assay.dossiers.Road;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.reviews.Experts;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.assay.workflow.Questions;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What one dossier costs the database on its way from the submission to the catalogue, step by step. */
@ProcessTest
class StatementsOfARoadTest {

    /** Statements of our own a person's step may cost, besides those of the engine's one command. */
    private static final int SUBMISSION = 12;
    /** Statements a page about one thing may cost. */
    private static final int DETAIL = 6;
    /** Statements a list may cost. */
    private static final int LIST = 4;

    private static final List<String> TABS =
            List.of("overview", "dossier", "review", "documents", "messages", "timeline", "diagram", "record");

    /** The statements of a kind of step: how often it was done, and what all of it sent to our own and the engine's tables. */
    private record Cost(int times, int own, int engine) {

        static Cost of(List<String> statements) {
            int engine = (int) statements.stream()
                    .filter(statement -> statement.toLowerCase(Locale.ROOT).contains("act_"))
                    .count();
            return new Cost(1, statements.size() - engine, engine);
        }

        Cost plus(Cost other) {
            return new Cost(times + other.times, own + other.own, engine + other.engine);
        }

        int all() {
            return own + engine;
        }
    }

    @Autowired
    MockMvc pages;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Road road;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Experts experts;

    @Autowired
    Inbox inbox;

    @Autowired
    Questions questions;

    private final Map<String, Cost> persons = new LinkedHashMap<>();
    private final Map<String, Cost> time = new LinkedHashMap<>();
    private final Map<String, Cost> views = new LinkedHashMap<>();

    @Test
    void aDossierReachesTheCatalogueWithinItsBudget() {
        var round = road.openWithExperts();
        var played = road.dossiers().draft(round);

        write(played);
        submit(played);
        look(played, "handed in");
        check(played);
        review(round, played);
        decide(round);
        sign(played);
        look(played, "listed");

        assertThat(cast.as(played.agent(), () -> dossiers.expect(played.id())).status())
                .isEqualTo(DossierStatus.LISTED);
        print();
        holdToBudget();
    }

    private void write(Played played) {
        for (String part : List.of("edit/C", "edit/C?check", "edit/K", "submit")) {
            page("one draft, " + part, "/dossiers/" + played.id() + "/" + part, played.agent());
        }
    }

    /** As the page sends it. */
    private void submit(Played played) {
        var request = post("/dossiers/" + played.id() + "/submit").param("_key", "road-" + played.id());
        count(
                persons,
                "submit",
                () -> pages.perform(request.with(signedIn(played.agent())).with(csrf()))
                        .andExpect(redirectedUrl("/dossiers/" + played.id() + "/receipt")));
        page("one receipt", "/dossiers/" + played.id() + "/receipt", played.agent());
    }

    /** Every side of a dossier, as both sides of the table see it. */
    private void look(Played played, String when) {
        for (var person : List.of(played.agent(), cast.officer())) {
            String who = person.equals(played.agent()) ? "agent" : "officer";
            page("list of dossiers, " + who, "/dossiers", person);
            for (String tab : TABS) {
                page(
                        "one dossier " + when + ", " + tab + ", " + who,
                        "/dossiers/" + played.id() + "?tab=" + tab,
                        person);
            }
            page("one diagram " + when + ", " + who, "/cases/" + played.id() + "/diagram", person);
        }
    }

    private void check(Played played) {
        page("inbox", "/inbox", cast.officer());
        item(played, "check-dossier");
        answer(cast.officer(), played.caseId(), "check-dossier", Map.of("verdict", "accepted"));
        item(played, "assess-eligibility");
        cast.as(
                cast.officer(),
                () -> questions.ask(
                        cast.item(played.caseId(), "assess-eligibility").id(),
                        cast.secondOfficer().id(),
                        "第七条的证明材料是否足够？"));
        item(played, "assess-eligibility", "with remarks");
        answer(cast.officer(), played.caseId(), "assess-eligibility", DossierScript.assessment(Map.of(), null));
        answer(cast.secondOfficer(), played.caseId(), "confirm-eligibility", Map.of("decision", "confirmed"));
    }

    private void review(Round round, Played played) {
        answer(cast.witness(), played.caseId(), "draw-panel", Map.of("nonce", "20190506-88013"));
        answerAll(played, "accept-seat", Map.of("answer", "accept", "declaration", true));
        answerAll(played, "score-dossier", ReviewScript.sheet(round, "0.9", "YES"));
        answerAll(played, "conclude-panel", Map.of("summary", "专家组完成独立评分并经集体讨论，形成本结论。", "signed", true));
        answerAll(played, "sign-report", Map.of("decision", "signed"));
    }

    private void decide(Round round) {
        count(time, "the call closes", () -> mover.pass(RoundScript.OPEN_FOR + 1));
        answer(cast.officer(), round.id(), "rank-candidates", Map.of("confirmed", true));
        answer(cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
        count(time, "the public notice ends", () -> mover.pass(8));
        answer(cast.member(), round.id(), "decide-round", ReviewScript.decision(round));
    }

    private void sign(Played played) {
        answer(played.agent(), played.caseId(), "sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        answer(
                cast.approver(),
                played.caseId(),
                "countersign-agreement",
                Map.of("signatory", "签署人", "documentNumber", "协议〔2019〕2号", "accepted", true));
    }

    private void answerAll(Played played, String step, Map<String, Object> answers) {
        for (var item : inbox.of(played.caseId())) {
            if (item.isOpen() && item.step().equals(step)) {
                answer(cast.person(PersonId.of(item.candidate().substring("person:".length()))), item, answers);
            }
        }
    }

    private void answer(Person person, UUID caseId, String step, Map<String, Object> answers) {
        answer(person, cast.item(caseId, step), answers);
    }

    private void answer(Person person, WorkItem item, Map<String, Object> answers) {
        cast.as(person, () -> count(persons, item.step(), () -> inbox.submit(item.id(), answers, null)));
        count(time, "by itself after " + item.step(), () -> mover.dueWork().catchUp());
    }

    /** A work item with the case beside it. */
    private void item(Played played, String step, String... how) {
        var item = cast.item(played.caseId(), step);
        page("one item, " + step + " " + String.join(" ", how), "/inbox/" + item.id(), cast.officer());
    }

    private void page(String name, String address, Person person) {
        count(
                views,
                name,
                () -> pages.perform(get(address).with(signedIn(person))).andExpect(status().isOk()));
    }

    private RequestPostProcessor signedIn(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    private static void count(Map<String, Cost> costs, String name, Statements.ThrowingRunnable work) {
        // Whose session it is is read before any page and costs the same everywhere.
        var statements = Statements.of(work).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
        costs.merge(name, Cost.of(statements), Cost::plus);
    }

    private void print() {
        views.forEach((name, cost) -> print("page", name, cost));
        persons.forEach((name, cost) -> print("step", name, cost));
        time.forEach((name, cost) -> print("time", name, cost));
        var work = sum(persons);
        print("sum", "what persons do, from submission to catalogue", work);
        print("sum", "with what time does", work.plus(sum(time)));
    }

    private static void print(String kind, String name, Cost cost) {
        System.out.printf(
                "statements: %s: %s %d (own %d, engine %d; done %d times)%n",
                kind, name, cost.all(), cost.own(), cost.engine(), cost.times());
    }

    private static Cost sum(Map<String, Cost> costs) {
        return costs.values().stream().reduce(new Cost(0, 0, 0), Cost::plus);
    }

    private void holdToBudget() {
        views.forEach(
                (name, cost) -> assertThat(cost.all() / cost.times()).as(name).isLessThanOrEqualTo(budget(name)));
        for (String step : List.of(
                "submit",
                "check-dossier",
                "assess-eligibility",
                "confirm-eligibility",
                "draw-panel",
                "rank-candidates",
                "confirm-shortlist",
                "decide-round",
                "sign-agreement",
                "countersign-agreement")) {
            assertThat(persons.get(step).own()).as(step + ", own").isLessThanOrEqualTo(SUBMISSION);
        }
        for (String step : List.of("accept-seat", "score-dossier", "sign-report", "conclude-panel")) {
            Cost cost = persons.get(step);
            assertThat(cost.own() / cost.times()).as(step + ", own").isLessThanOrEqualTo(SUBMISSION);
        }
        // What the engine's own command costs belongs to no budget; this holds it where it is.
        assertThat(persons.get("submit").engine()).as("submit, engine").isLessThanOrEqualTo(14);
        assertThat(persons.get("check-dossier").engine())
                .as("check-dossier, engine")
                .isLessThanOrEqualTo(36);
        // What time does is printed only: it also rings for the cases other tests left behind.
        assertThat(sum(persons).all()).as("the whole road").isLessThanOrEqualTo(835);
    }

    private static int budget(String page) {
        return page.startsWith("one ") ? DETAIL : LIST;
    }
}
