package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.DossierScript.Played;
import org.assay.dossiers.DossierStatus;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Sections;
import org.assay.forms.Forms;
import org.assay.organizations.Organizations;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.reviews.Experts;
import org.assay.reviews.NewExpert;
import org.assay.reviews.Sector;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What one dossier costs the database on its way from the submission to the catalogue, step by step. */
@ProcessTest
class StatementsOfARoadTest {

    private static final List<String> PROVINCES = List.of("110000", "310000", "320000", "440000");

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
    Rounds rounds;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organizations organizations;

    @Autowired
    Sections sections;

    @Autowired
    Forms forms;

    @Autowired
    Experts experts;

    @Autowired
    Inbox inbox;

    private final Map<String, Cost> persons = new LinkedHashMap<>();
    private final Map<String, Cost> time = new LinkedHashMap<>();
    private final Map<String, Cost> views = new LinkedHashMap<>();

    private DossierScript script;

    @Test
    void aDossierReachesTheCatalogueWithinItsBudget() {
        mover.at(Time.BEGINNING);
        script = new DossierScript(cast, organizations, dossiers, sections, forms);
        var round = new RoundScript(cast, mover, rounds).open(List.of(RoundScript.place("logistics", "MATURE", 2)));
        appointExperts();
        var played = script.draft(round);

        submit(played);
        look(played);
        check(played);
        review(round, played);
        decide(round);
        sign(played);

        assertThat(cast.as(played.agent(), () -> dossiers.expect(played.id())).status())
                .isEqualTo(DossierStatus.LISTED);
        print();
        holdToBudget();
    }

    private void submit(Played played) {
        cast.as(
                played.agent(),
                () -> count(persons, "submit", () -> dossiers.submit(played.id(), "road-" + played.id())));
    }

    private void look(Played played) {
        for (var person : List.of(played.agent(), cast.officer())) {
            String who = person.equals(played.agent()) ? "agent" : "officer";
            page("list of dossiers, " + who, "/dossiers", person);
            page("one dossier, " + who, "/dossiers/" + played.id(), person);
        }
        var item = cast.item(played.caseId(), "check-dossier");
        page("inbox", "/inbox", cast.officer());
        page("one item of the inbox", "/inbox/" + item.id(), cast.officer());
    }

    private void check(Played played) {
        answer(cast.officer(), played.caseId(), "check-dossier", Map.of("verdict", "accepted"));
        answer(cast.officer(), played.caseId(), "assess-eligibility", DossierScript.assessment(Map.of(), null));
        answer(cast.secondOfficer(), played.caseId(), "confirm-eligibility", Map.of("decision", "confirmed"));
    }

    private void review(Round round, Played played) {
        answer(cast.officer(), played.caseId(), "draw-panel", Map.of("nonce", "20190506-88013", "witness", "见证人"));
        answerAll(played, "accept-seat", Map.of("answer", "accept", "declaration", true));
        answerAll(played, "score-dossier", sheet(round));
        answerAll(played, "conclude-panel", Map.of("summary", "专家组完成独立评分并经集体讨论，形成本结论。", "signed", true));
        answerAll(played, "sign-report", Map.of("decision", "signed"));
    }

    private void decide(Round round) {
        count(time, "the call closes", () -> mover.pass(RoundScript.OPEN_FOR + 1));
        answer(cast.officer(), round.id(), "rank-candidates", Map.of("confirmed", true));
        answer(cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
        count(time, "the public notice ends", () -> mover.pass(8));
        answer(
                cast.member(),
                round.id(),
                "decide-round",
                Map.of(
                        "minuteNumber", "纪要〔2019〕2号",
                        "documentNumber", "公告〔2019〕" + round.number(),
                        "reasons", "经专家评审、排序和公示，名单符合公告规定的名额和条件。",
                        "remedy", "对结果不服的，可自公布之日起六十日内申请行政复议。",
                        "exclusions", List.of()));
    }

    private void sign(Played played) {
        answer(played.agent(), played.caseId(), "sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        answer(
                cast.approver(),
                played.caseId(),
                "countersign-agreement",
                Map.of("signatory", "签署人", "documentNumber", "协议〔2019〕2号", "accepted", true));
    }

    private static Map<String, Object> sheet(Round round) {
        var half = new BigDecimal("0.5");
        var rows = new ArrayList<Map<String, Object>>();
        for (var criterion : round.criteria()) {
            var points = criterion.weight().multiply(new BigDecimal("0.9")).divide(half, 0, RoundingMode.HALF_UP);
            rows.add(Map.of(
                    "criterion",
                    criterion.code(),
                    "points",
                    points.multiply(half),
                    "reason",
                    "依据申报书所附材料与现场核对情况综合判断，理由充分。"));
        }
        return Map.of("scores", rows, "vote", "YES", "comment", "独立评分。", "signed", true);
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
    }

    private void page(String name, String address, Person person) {
        RequestPostProcessor signedIn = securityContext(cast.as(person, SecurityContextHolder::getContext));
        count(views, name, () -> pages.perform(get(address).with(signedIn)).andExpect(status().isOk()));
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
        views.forEach((name, cost) -> assertThat(cost.all()).as(name).isLessThanOrEqualTo(budget(name)));

        // Handing in is meant to cost 12 statements of our own; it takes twice as many, because the check before it
        // reads the whole dossier and the frozen copy, the candidate, the facts, the work and the mail are written in
        // the same transaction. This holds what it costs now, so that it can only become less.
        assertThat(persons.get("submit").own()).as("submit, own").isLessThanOrEqualTo(26);
        assertThat(persons.get("submit").engine()).as("submit, engine").isLessThanOrEqualTo(14);
        // Our own part of an officer's step is the 12 that are meant, and two to spare; most of it is the engine's
        // command, which leaves one process and enters the next.
        assertThat(persons.get("check-dossier").own()).as("check-dossier, own").isLessThanOrEqualTo(14);
        assertThat(persons.get("check-dossier").engine())
                .as("check-dossier, engine")
                .isLessThanOrEqualTo(36);
        // What time does is printed only: it also rings for the cases other tests left behind.
        assertThat(sum(persons).all()).as("the whole road").isLessThanOrEqualTo(1_100);
    }

    /** A list 4, a detail page 6; beside a step's form stands the whole case, which is read anew part by part. */
    private static int budget(String page) {
        return page.startsWith("one item") ? 20 : page.startsWith("one") ? 6 : 4;
    }

    private void appointExperts() {
        for (int i = 0; i < 24; i++) {
            var employer = script.organization();
            var person = cast.newPerson(Role.EXPERT);
            var expert = new NewExpert(
                    person.id(),
                    experts.nextCode(),
                    "评审专家" + employer.creditCode(),
                    employer.name(),
                    employer.creditCode(),
                    PROVINCES.get(i % PROVINCES.size()),
                    Sector.values()[i % 3],
                    Set.of("logistics"),
                    mover.today().plusYears(3));
            cast.as(cast.administrator(), () -> experts.add(expert));
        }
    }
}
