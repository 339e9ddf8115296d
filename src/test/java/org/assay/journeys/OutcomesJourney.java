package org.assay.journeys;

import static org.assay.outcomes.OutcomeScript.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.inspections.DrawOpened;
import org.assay.inspections.ObjectsDrawn;
import org.assay.inspections.StratumDrawn;
import org.assay.outcomes.OutcomeScript;
import org.assay.outcomes.OutcomeScript.Played;
import org.assay.outcomes.Outcomes;
import org.assay.people.People;
import org.assay.registers.ObjectKind;
import org.assay.registers.RiskClass;
import org.assay.shared.Ids;
import org.assay.shared.MovableClock;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the signed record to the public result and the rectified finding, as the people concerned click through it. */
@Journey
class OutcomesJourney {

    @Autowired
    Outcomes outcomes;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OutcomeScript script;

    private Played played;
    private String number;

    @BeforeEach
    void aVisitIsRecorded() {
        var agent = people.named("agent").orElseThrow();
        var organization = Objects.requireNonNull(agent.organizationId());
        played = script.begin(
                script.object(organization),
                agent,
                script.team(),
                ResultClass.PROBLEM_PENDING,
                wanting("TEO-4", Nature.LEAK),
                wanting("TEO-6", Nature.SYSTEMATIC),
                wanting("TEO-15", Nature.FORMAL));
        number = script.followUp(played).number();
    }

    @Test
    void findingsAreJudgedAnsweredSettledPublishedAndRectified(Visitors visitors) {
        var officer = visitors.person("inspections", "zh-CN").openItem(number, "judge-findings");
        look(officer, "judge-findings");
        officer.submit();
        var agent = visitors.person("agent", "zh-CN").openItem(number, "reply-to-findings");
        agent.choose("stance", "ACCEPTS_IN_PART").fill("reply", "第2项系公示栏更新延迟所致，请予考虑。");
        look(agent, "reply-to-findings");
        agent.submit();
        var approver = visitors.person("approver").openItem(number, "settle-outcome");
        look(approver, "settle-outcome");
        approver.submit();

        String finding = number + "-3";
        agent.openItem(finding, "report-rectification");
        agent.page()
                .locator(".attachment-form input[type=file]")
                .setInputFiles(new FilePayload(
                        "整改证明.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        agent.press(".attachment-form button").sees("整改证明.pdf");
        agent.fillForm(
                "",
                Map.of(
                        "action", "REPORT",
                        "cause", "公示栏更新不及时，窗口未获新标准。",
                        "correction", "已更新公示栏并退还多收费用。",
                        "correctiveAction", "建立收费标准变更当日更新制度。",
                        "responsible", "财务负责人",
                        "doneOn", WorkingCalendar.today(clock).toString(),
                        "declared", true));
        look(agent, "report-rectification");
        agent.submit();
        officer.openItem(finding, "verify-rectification")
                .fillForm(
                        "",
                        Map.of(
                                "verdict",
                                "accepted",
                                "checkedOn",
                                WorkingCalendar.today(clock).toString()));
        look(officer, "verify-rectification");
        officer.submit();

        for (String tab : List.of("overview", "documents", "messages", "timeline", "diagram")) {
            look(officer.open("/outcomes/" + played.id() + "?tab=" + tab), "outcome-" + tab);
            look(agent.open("/rectifications/" + script.caseOf(played, 3) + "?tab=" + tab), "finding-" + tab);
        }
        look(officer.open("/outcomes"), "outcomes");
        look(agent.open("/outcomes/" + played.id()), "outcome-object");
    }

    @Test
    void everybodyReadsResultsAndFigures(Visitors visitors) {
        script.publish(played, ResultClass.PROBLEM_PENDING);
        var clean = script.begin(script.object(null), null, played.report().team(), ResultClass.NO_PROBLEM);
        script.settle(clean, ResultClass.NO_PROBLEM);
        drawn(WorkingCalendar.today(clock).getYear());
        for (String language : List.of("zh-CN", "en")) {
            var visitor = visitors.anybody(language);
            look(visitor.open("/results"), "results-" + language);
            visitor.sees(played.object().name());
            look(visitor.open("/results/overdue"), "overdue-" + language);
            look(visitor.open("/results/" + played.id()), "result-" + language);
            visitor.doesNotSee("13800001234");
            visitor.open("/results/figures");
            visitor.page().waitForFunction("() => document.querySelectorAll('.chart:not([hidden])').length === 4");
            look(visitor, "figures-" + language);
            look(visitor.open("/results/figures?year=2001"), "figures-empty-" + language);
        }
    }

    private void drawn(int year) {
        UUID plan = Ids.next();
        List<StratumDrawn> strata = new ArrayList<>();
        for (var province : List.of(Province.SHANDONG, Province.HENAN, Province.SICHUAN)) {
            for (var risk : RiskClass.values()) {
                int pool = 40 + 7 * province.ordinal() % 23 + risk.ordinal();
                double expected = pool * List.of(0.05, 0.1, 0.2, 0.4).get(risk.ordinal());
                strata.add(new StratumDrawn("1-" + risk, risk, province, ObjectKind.ORGANIZATION, pool, expected, (int)
                        Math.ceil(expected)));
            }
        }
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ObjectsDrawn(plan, "JH-TEST", year, null, strata));
            events.publishEvent(new DrawOpened(plan));
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql(
                                        "select count(*) from outcome_stratum s join outcome_open_plan o on o.plan_id = s.plan_id where s.plan_id = ?")
                                .param(plan)
                                .query(Integer.class)
                                .single()
                        == strata.size());
    }

    /** Accessible and no wider than a phone; {@code -Dassay.pictures} names a folder for pictures of what was seen. */
    private static void look(Visitor visitor, String name) {
        visitor.isAccessible();
        var page = visitor.page();
        String folder = System.getProperty("assay.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
        boolean sideways = visitor.isSidewaysOn(390);
        if (!folder.isEmpty()) {
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + "-phone.png"))
                    .setFullPage(true));
            page.setViewportSize(1280, 900);
        }
        assertThat(sideways).as(name + " is wider than a phone").isFalse();
    }
}
