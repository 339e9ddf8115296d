package org.assay.outcomes;

import static org.assay.outcomes.OutcomeScript.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.inspections.ObjectsDrawn;
import org.assay.inspections.StratumDrawn;
import org.assay.ledger.Sequencer;
import org.assay.outcomes.OutcomeScript.Played;
import org.assay.people.NotYours;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.ObjectKind;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.shared.Ids;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.Pdf;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody reads of a check, what only those it concerns read, and what a year's checks come to in numbers. */
@ProcessTest
class ResultsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final List<String> PERSONAL = List.of("王示例", "13800001234", "11010519491231002X");

    @Autowired
    Sequencer sequencer;

    @Autowired
    MockMvc pages;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Corrections corrections;

    @Autowired
    FigureTables figures;

    @Autowired
    HeardDraws draws;

    @Autowired
    Registers registers;

    @Autowired
    Documents documents;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OutcomeScript script;

    @BeforeEach
    void begin() {
        mover.at(DAY);
        script = new OutcomeScript(outcomes, registers, documents, cast, mover, jdbc, transaction);
    }

    private RequestPostProcessor by(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    private Played published() {
        return script.published(
                ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC), wanting("TEO-15", Nature.ISOLATED));
    }

    @Test
    void pageAndPaperAndDataHoldNothingPersonal() throws Exception {
        var played = script.begun(
                ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC), wanting("TEO-15", Nature.ISOLATED));
        script.judge(played, ResultClass.PROBLEM_PENDING);
        cast.does(
                played.agent(),
                played.id(),
                "reply-to-findings",
                script.replying(played, Stance.DISPUTES, "经办人王示例已离职，电话13800001234，证件11010519491231002X。"));
        script.settle(played, ResultClass.PROBLEM_PENDING);
        correct(played, "系统登记有误，经办人王示例（13800001234）已提供票据原件，应为已责令改正。");
        decide(played, ResultClass.PROBLEM_CORRECTED, "经核对，负责人王示例（电话13800001234，证件11010519491231002X）提供的票据属实，予以更正。");

        var everything = new StringBuilder();
        for (String address : List.of(
                "/results",
                "/results/" + played.id(),
                "/api/public/results?size=200",
                "/api/public/results/" + played.id())) {
            everything.append(pages.perform(get(address))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        byte[] paper = pages.perform(get("/results/" + played.id() + "/paper.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        everything.append(Pdf.of(paper).text());

        assertThat(everything).contains(played.object().name(), "TEO-6").doesNotContain(PERSONAL);
        played.report().team().forEach(member -> assertThat(everything).doesNotContain(member.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPublicPageAnswersInBothLanguages(String language) throws Exception {
        var played = published();
        for (String address :
                List.of("/results", "/results/" + played.id(), "/results/figures", "/results/figures?year=1999")) {
            pages.perform(get(address).locale(Locale.forLanguageTag(language)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("outcomes."))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyTabAnswersEverySide(String language) throws Exception {
        var played = published();
        script.report(played, 2);
        var inspector = cast.person(
                new org.assay.people.PersonId(played.report().team().get(0).personId()));
        for (Person person :
                List.of(played.agent(), cast.inspectionOfficer(), cast.auditor(), cast.approver(), inspector)) {
            for (String tab : List.of("overview", "documents", "messages", "timeline", "diagram")) {
                for (String address :
                        List.of("/outcomes/" + played.id(), "/rectifications/" + script.caseOf(played, 2))) {
                    pages.perform(get(address)
                                    .param("tab", tab)
                                    .locale(Locale.forLanguageTag(language))
                                    .with(by(person)))
                            .andExpect(status().isOk())
                            .andExpect(content().string(not(containsString("outcomes."))));
                }
            }
            pages.perform(get("/outcomes").with(by(person)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(containsString(script.followUp(played).number())));
        }
    }

    @Test
    void theOrganizationNeverSeesInternalRemarksNorOthersCases() throws Exception {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        var other = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.SYSTEMATIC));
        pages.perform(get("/outcomes/" + played.id()).with(by(played.agent())))
                .andExpect(content().string(not(containsString("抽查票据"))));
        var answers = new HashMap<>(script.judging(played, ResultClass.PROBLEM_PENDING, Map.of()));
        answers.put("remark", "内部：与上年举报线索有关");
        cast.does(cast.inspectionOfficer(), played.id(), "judge-findings", answers);

        String item = "/inbox/" + cast.item(played.id(), "reply-to-findings").id();
        for (String address : List.of("/outcomes/" + played.id(), item)) {
            pages.perform(get(address).with(by(played.agent())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("抽查票据")))
                    .andExpect(content().string(not(containsString("举报线索"))));
        }
        pages.perform(get("/outcomes/" + played.id()).with(by(cast.inspectionOfficer())))
                .andExpect(content().string(containsString("举报线索")));
        pages.perform(get("/outcomes/" + other.id()).with(by(played.agent()))).andExpect(status().isNotFound());
        pages.perform(get("/rectifications/" + script.caseOf(played, 1)).with(by(played.agent())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anOrderCarriesItsProof() throws Exception {
        var played = published();
        sequencer.run();

        pages.perform(get("/rectifications/" + script.caseOf(played, 1))
                        .with(by(played.agent()))
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Rectification was ordered")))
                .andExpect(content().string(containsString("href=\"/ledger/entries/")));
    }

    @Test
    void everyTaskOfTheWayShowsItsCaseBesideItsForm() throws Exception {
        var played = script.begun(ResultClass.PROBLEM_PENDING, wanting("TEO-4", Nature.LEAK));
        opens(cast.inspectionOfficer(), played.id(), "judge-findings");
        script.judge(played, ResultClass.PROBLEM_PENDING);
        opens(played.agent(), played.id(), "reply-to-findings");
        script.reply(played);
        opens(cast.approver(), played.id(), "settle-outcome");
        script.settle(played, ResultClass.PROBLEM_PENDING);
        UUID finding = script.caseOf(played, 1);
        opens(played.agent(), finding, "report-rectification");
        cast.does(played.agent(), finding, "report-rectification", script.extension(3));
        opens(cast.inspectionOfficer(), finding, "decide-extension");
        cast.does(
                cast.inspectionOfficer(),
                finding,
                "decide-extension",
                Map.of("decision", "GRANTED", "days", 3, "note", OutcomeScript.REASON));
        script.report(played, 1);
        script.inspector(cast.newPerson(Role.INSPECTOR));
        opens(cast.inspectionOfficer(), finding, "plan-look-back");
        correct(played, "公开的结果类别与检查记录不一致，请更正为已责令改正。");
        opens(cast.inspectionOfficer(), played.id(), "decide-correction");
    }

    private void opens(Person person, UUID caseId, String step) throws Exception {
        pages.perform(get("/inbox/" + cast.item(caseId, step).id()).with(by(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("TEO-4")));
    }

    @Test
    void evidenceIsAttachedBesideTheFormAndComesBackToIt() throws Exception {
        var played = published();
        UUID finding = script.caseOf(played, 2);
        var pdf = new MockMultipartFile("file", "票据.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes());
        var program = new MockMultipartFile("file", "票据.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1});

        pages.perform(multipart("/rectifications/" + finding + "/documents")
                        .file(pdf)
                        .param("task", "true")
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(redirectedUrl(
                        "/inbox/" + cast.item(finding, "report-rectification").id()));
        pages.perform(multipart("/rectifications/" + finding + "/documents")
                        .file(program)
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        pages.perform(multipart("/rectifications/" + finding + "/documents")
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        pages.perform(multipart("/rectifications/" + finding + "/documents")
                        .file(pdf)
                        .with(by(cast.inspectionOfficer()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        pages.perform(multipart("/outcomes/" + played.id() + "/documents")
                        .file(pdf)
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/outcomes/" + played.id() + "?tab=documents"));
    }

    @Test
    void aCorrectionIsDecidedByOthersAndLeavesATrail() throws Exception {
        var played = published();
        pages.perform(post("/outcomes/" + played.id() + "/corrections")
                        .param("request", "太短")
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("太短")));
        pages.perform(post("/outcomes/" + played.id() + "/corrections")
                        .param("request", "公开的结果类别与检查记录不一致，请更正为已责令改正。")
                        .with(by(played.agent()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/outcomes/" + played.id()));
        refused("outcomes.refused.correction-open", () -> correct(played, "再次申请更正，公开的结果类别与检查记录不一致。"));
        refused(
                "outcomes.refused.nothing-corrected",
                () -> decide(played, ResultClass.PROBLEM_PENDING, "经核对，与记录一致，不再变更结果类别内容。"));
        refused(
                "outcomes.refused.result-contradicts",
                () -> decide(played, ResultClass.NO_PROBLEM, "经核对，票据属实，予以更正为未发现问题的结果。"));

        decide(played, ResultClass.PROBLEM_CORRECTED, "经核对检查记录，问题当场已责令改正，予以更正。");

        pages.perform(get("/api/public/results/" + played.id()))
                .andExpect(jsonPath("$.result.result").value("PROBLEM_CORRECTED"))
                .andExpect(jsonPath("$.result.corrections").value(1))
                .andExpect(jsonPath("$.corrections[0].from").value("PROBLEM_PENDING"))
                .andExpect(jsonPath("$.corrections[0].to").value("PROBLEM_CORRECTED"));
        pages.perform(get("/results/" + played.id())).andExpect(content().string(containsString("予以更正")));
    }

    @Test
    void aRefusedCorrectionStaysVisibleToo() throws Exception {
        var played = published();
        correct(played, "公开的结果类别与检查记录不一致，请更正为已责令改正。");
        cast.does(
                cast.inspectionOfficer(),
                played.id(),
                "decide-correction",
                Map.of("decision", "REFUSED", "note", "经核对检查记录，公开内容与记录一致，不予更正。"));

        pages.perform(get("/results/" + played.id())).andExpect(content().string(containsString("公开内容与记录一致")));
    }

    @Test
    void aCorrectionIsAskedForInTimeAndByTheObject() {
        var played = published();
        var unpublished = script.begun(ResultClass.NO_PROBLEM);

        assertThatThrownBy(() -> cast.as(
                        cast.newAgent(Ids.next()), () -> corrections.ask(played.id(), "公开的结果类别与检查记录不一致，请更正。再次核对。")))
                .isInstanceOf(NotYours.class);
        refused("outcomes.refused.not-published", () -> correct(unpublished, "公开的结果类别与检查记录不一致，请更正。再次核对。"));
        mover.pass(6);
        refused("outcomes.refused.correction-late", () -> correct(played, "公开的结果类别与检查记录不一致，请更正。再次核对。"));
    }

    @Test
    void whoEnteredARequestFromPaperDoesNotDecideIt() {
        var played = script.publish(
                script.onPaper(ResultClass.PROBLEM_PENDING, wanting("TEO-6", Nature.FORMAL)),
                ResultClass.PROBLEM_PENDING);
        correct(played, "来函申请更正：公开的结果类别与检查记录不一致。");

        refused(
                "outcomes.refused.own-correction",
                () -> decide(played, ResultClass.PROBLEM_CORRECTED, "经核对检查记录，问题当场已责令改正，予以更正。"));
    }

    @Test
    void theListIsNarrowedAndTurnedPageByPage() throws Exception {
        mover.at(LocalDate.of(2026, 11, 2));
        var played = published();
        var clean = script.begun(ResultClass.NO_PROBLEM);
        script.settle(clean, ResultClass.NO_PROBLEM);

        pages.perform(get("/results").param("rectification", "UNDER_WAY").param("province", "370000"))
                .andExpect(content().string(containsString(played.object().name())))
                .andExpect(content().string(not(containsString(clean.object().name()))));
        pages.perform(get("/results").param("province", "110000").param("kind", "SITE"))
                .andExpect(content().string(not(containsString(played.object().name()))));
        var first = pages.perform(get("/api/public/results").param("size", "1"))
                .andExpect(jsonPath("$.results.length()").value(1))
                .andExpect(jsonPath("$.results[0].number")
                        .value(script.followUp(clean).number()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        pages.perform(get("/api/public/results").param("size", "1").param("after", next))
                .andExpect(jsonPath("$.results[0].number")
                        .value(script.followUp(played).number()));
        pages.perform(get("/results")
                        .param("after", "nonsense")
                        .param("year", "x")
                        .param("kind", "?"))
                .andExpect(status().isOk());
    }

    @Test
    void figuresCompareWhatWasDrawnWithWhatWasExpected() throws Exception {
        mover.at(LocalDate.of(2023, 3, 6));
        UUID plan = Ids.next();
        var drawn = new ObjectsDrawn(
                plan,
                "PLAN-TEST",
                2023,
                null,
                List.of(
                        stratum(RiskClass.A, 100, 5, 5),
                        stratum(RiskClass.B, 100, 10, 14),
                        stratum(RiskClass.D, 20, 8, 8)));
        for (int twice = 0; twice < 2; twice++) {
            transaction.executeWithoutResult(status -> draws.hear(drawn));
        }
        var team = script.team();
        var object = script.object(null);
        for (int again = 0; again < 2; again++) {
            var played = script.begin(object, null, team, ResultClass.NO_PROBLEM);
            jdbc.sql("update outcome_follow_up set plan_id = ? where id = ?")
                    .params(plan, played.id())
                    .update();
            mover.pass(again == 0 ? 1 : 21);
            script.settle(played, ResultClass.NO_PROBLEM);
        }

        var counted = figures.of(2023, FigureTables.Level.NATIONAL);

        assertThat(counted.strata()).hasSize(3);
        assertThat(counted.chiSquare().value()).isEqualTo(1.6, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(counted.chiSquare().degrees()).isEqualTo(2);
        assertThat(counted.coverage())
                .containsExactly(new Figures.Coverage(Province.SHANDONG, ObjectKind.ORGANIZATION, 220, 1));
        assertThat(counted.pairs())
                .containsExactly(
                        new Figures.Pair(team.get(0).label(), team.get(1).label(), 2, 1));
        assertThat(counted.punctuality())
                .contains(
                        new Figures.Punctual("T18", 2, 2),
                        new Figures.Punctual("T19", 2, 1),
                        new Figures.Punctual("T22", 27, 2));
        assertThat(figures.of(2023, FigureTables.Level.PROVINCIAL).isEmpty()).isTrue();
        pages.perform(get("/results/figures").param("year", "2023"))
                .andExpect(content().string(containsString("data-chart")))
                .andExpect(content().string(containsString("1.600")));
        for (String table : List.of("strata", "coverage", "pairs", "punctuality", "results")) {
            pages.perform(get("/results/figures/" + table + ".csv")
                            .param("year", "2023")
                            .locale(Locale.ENGLISH))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith("text/csv"));
        }
        pages.perform(get("/results/figures/other.csv")).andExpect(status().isNotFound());
    }

    @Test
    void aYearWithoutDataSaysWhatBeginsIt() throws Exception {
        pages.perform(get("/results/figures").param("year", "2001").locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("figures begin with the first draw")))
                .andExpect(content().string(not(containsString("data-chart"))));
    }

    @Test
    void everyPageKeepsItsBudgetAtTenAndAtAThousandRows() {
        var few = counted(10);
        var many = counted(1_000);

        few.forEach((page, count) -> System.out.printf("statements: page: %s %d, %d%n", page, count, many.get(page)));
        assertThat(many).isEqualTo(few);
        few.forEach((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(page.startsWith("list") ? 4 : 6));
    }

    private Map<String, Integer> counted(int rows) {
        var counts = new java.util.LinkedHashMap<String, Integer>();
        var played = published();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            write(rows);
            page(counts, "list of results", "/results", null);
            page(counts, "a result", "/results/" + played.id(), null);
            page(counts, "the figures", "/results/figures?year=2019", null);
            page(counts, "list of outcomes", "/outcomes", cast.inspectionOfficer());
            for (String tab : List.of("overview", "documents", "messages", "timeline", "diagram")) {
                page(
                        counts,
                        "an outcome, " + tab,
                        "/outcomes/" + played.id() + "?tab=" + tab,
                        cast.inspectionOfficer());
                page(
                        counts,
                        "a rectification, " + tab,
                        "/rectifications/" + script.caseOf(played, 1) + "?tab=" + tab,
                        cast.inspectionOfficer());
            }
            page(counts, "an outcome, object", "/outcomes/" + played.id(), played.agent());
        });
        return counts;
    }

    private void page(Map<String, Integer> counts, String name, String address, @Nullable Person person) {
        var request = get(address);
        if (person != null) {
            request.with(by(person));
        }
        var statements = Statements.of(() -> pages.perform(request).andExpect(status().isOk())).stream()
                .filter(statement ->
                        !statement.toLowerCase(Locale.ROOT).matches("(?s).*(spring_session|calendar_day).*"))
                .toList();
        counts.put(name, statements.size());
        if (statements.size() > (name.startsWith("list") ? 4 : 6)) {
            statements.forEach(statement -> System.out.println(name + ": " + statement));
        }
    }

    private void write(int rows) {
        jdbc.sql("""
                insert into outcome_follow_up (id, version, number, status, visit_id, visit_number, visit_kind, visited_on, left_at,
                    recorded_at, found_result, matter_ids, matter_codes, matter_titles, inspector_ids, inspector_labels, inspector_units,
                    inspector_persons, object_id, object_label, object_name, object_kind, object_code, province, risk_before, result,
                    begun_at, publish_due, published_at)
                select gen_random_uuid(), 0, 'STM-' || i, 'CLOSED', gen_random_uuid(), 'STM-' || i, 'DRAWN', date '2019-05-06', :at,
                    :at, 'NO_PROBLEM', '{}', '{JC-T04}', '{收费}', '{}', array['STM-1', 'STM-' || i], '{中心}',
                    '{}', gen_random_uuid(), 'STM-' || i, '对象', 'ORGANIZATION', 'x', 'HENAN', 'B', 'NO_PROBLEM',
                    :at, :at, :at
                from generate_series(1, :rows) i""")
                .param("rows", rows)
                .param("at", OffsetDateTime.parse("2019-05-06T09:00+08:00"))
                .update();
        jdbc.sql("""
                insert into outcome_result (id, number, year, object_id, object_label, object_name, object_kind, province, matter_codes,
                    matter_titles, visit_kind, visited_on, inspector_units, inspector_labels, result, rectification, published_at,
                    publish_due, days_late)
                select id, number, 2019, object_id, object_label, object_name, object_kind, province, matter_codes, matter_titles,
                    visit_kind, visited_on, inspector_units, inspector_labels, result, 'NOT_REQUIRED', published_at, publish_due, 0
                from outcome_follow_up where number like 'STM-%'""").update();
    }

    private static StratumDrawn stratum(RiskClass risk, int pool, double expected, int drawn) {
        return new StratumDrawn("1-" + risk, risk, Province.SHANDONG, ObjectKind.ORGANIZATION, pool, expected, drawn);
    }

    private void correct(Played played, String request) {
        cast.as(script.answering(played), () -> corrections.ask(played.id(), request));
    }

    private void decide(Played played, ResultClass corrected, String note) {
        cast.does(
                cast.inspectionOfficer(),
                played.id(),
                "decide-correction",
                Map.of("decision", "GRANTED", "result", corrected.name(), "note", note));
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
