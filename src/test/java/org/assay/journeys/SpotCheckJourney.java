package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.inspections.Plan;
import org.assay.inspections.PlanScript;
import org.assay.inspections.PlanTitle;
import org.assay.inspections.Plans;
import org.assay.inspections.Selection;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.registers.Keeping;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.Registers;
import org.assay.registers.Samples;
import org.assay.shared.MovableClock;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.visits.Answer;
import org.assay.visits.ResultClass;
import org.assay.visits.VisitReport;
import org.assay.visits.VisitScript;
import org.assay.visits.VisitSignature;
import org.assay.visits.Visits;
import org.assay.workflow.Inbox;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole plan of spot checks: from a workbook of objects over the ceremony of the draw to a published result, watched by the public. */
@Journey
class SpotCheckJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "kind",
            "name",
            "code",
            "legalRepresentative",
            "address",
            "province",
            "riskClass",
            "tags",
            "complaintUpheld");

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Plans plans;

    @Autowired
    Keeping keeping;

    @Autowired
    Registers registers;

    @Autowired
    Visits visits;

    @Autowired
    Draws draws;

    @Autowired
    MovableClock clock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Time.Mover mover;

    @Autowired
    VisitScript script;

    @Autowired
    Cast cast;

    private String tag;

    @BeforeEach
    void inspectorsAreRegistered() {
        new PlanScript(cast, mover, plans, keeping, people).inspectors(3);
        tag = PlanScript.tag();
    }

    @Test
    void aPlanIsPlayedFromTheRegisterToThePublicResult(Visitors visitors) throws IOException {
        Visitor officer = visitors.person("inspections");
        bringObjects(officer, 12);
        officer.open("/inspections").isAccessible();
        officer.press("form.actions .btn-primary");
        String number =
                officer.page().locator(".case-file .number").first().innerText().strip();
        officer.fillForm("", draft()).isAccessible().submit();

        Visitor approver =
                visitors.person("approver").openItem(number, "approve-plan").isAccessible();
        approver.link("Who would be drawn, and how likely").sees("16.7 %").isAccessible();
        assertThat(approver.isSidewaysOn(390)).isFalse();
        approver.openItem(number, "approve-plan").choose("decision", "approved").submit();
        approver.leave();

        String tomorrow = calendar.days().plus(mover.today(), 1).toString();
        officer.openItem(number, "freeze-pools").isAccessible();
        officer.fillForm(
                        "",
                        Map.of(
                                "drawOn",
                                tomorrow,
                                "drawTime",
                                "08:30",
                                "nonceSource",
                                "witness",
                                "sourceText",
                                "公证员当场报数",
                                "confirmed",
                                true))
                .submit();
        mover.pass(1);
        Visitor witness = visitors.person("witness", "zh-CN")
                .openItem(number, "call-nonce")
                .isAccessible();
        witness.fill("nonce", "308417").tick("confirmed").submit();
        witness.leave();
        officer.openItem(number, "draw-objects").isAccessible();
        officer.tick("confirmed").submit();

        Plan plan = plan(number);
        nobodyReadsWhatIsNotToldYet(visitors, plan);
        isTold(plan, 1);
        VisitReport visit = isVisited(plan);
        theDrawIsReleased(plan);
        theVisitorRecomputes(visitors, plan);
        officer.open("/inspections/" + plan.id() + "?tab=objects")
                .sees(visit.object().label())
                .isAccessible();
        assertThat(officer.isSidewaysOn(390)).isFalse();
        officer.leave();
        theResultIsPublic(visitors, visit);
    }

    /** The approver settles what was found, which is nothing; then everybody reads it. */
    private static void theResultIsPublic(Visitors visitors, VisitReport visit) {
        Visitor approver = visitors.person("approver", "zh-CN");
        String waiting =
                "/inbox?scope=ROLE&step=settle-outcome&q=" + visit.object().name();
        Locator row = approver.open(waiting).page().locator("table tbody tr a.row-link");
        // The case of what follows begins after the record's transaction, on another thread.
        for (int look = 0; look < 40 && row.count() == 0; look++) {
            approver.page().waitForTimeout(250);
            approver.open(waiting);
        }
        row.first().click();
        approver.page().waitForLoadState();
        approver.submit().leave();
        visitors.anybody("zh-CN").open("/results").sees(visit.object().name()).leave();
    }

    /** Sites in a workbook, checked row by row, then taken. */
    private void bringObjects(Visitor officer, int number) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Assay", "1.0")) {
            var sheet = book.newWorksheet("objects");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                for (int row = 1; row <= number; row++) {
                    sheet.value(row, column, object(row).get(COLUMNS.get(column)));
                }
            }
            sheet.finish();
        }
        officer.open("/registers/objects/import");
        officer.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("sites.xlsx", XLSX, file.toByteArray()));
        officer.press("main .actions .btn-primary").isAccessible();
        officer.press("main form .actions .btn-primary");
        officer.open("/registers/objects?q=旅程示范站点" + tag).sees("SIT-");
    }

    private Map<String, String> object(int row) {
        return Map.of(
                "kind", "SITE",
                "name", "旅程示范站点" + tag + row,
                "code", Samples.creditCode(),
                "legalRepresentative", "虚构某",
                "address", "虚构大道 " + row + " 号",
                "province", "510000",
                "riskClass", "B",
                "tags", tag,
                "complaintUpheld", "no");
    }

    private Map<String, Object> draft() {
        var row = new LinkedHashMap<String, Object>();
        row.put("matters", List.of("JC-S01"));
        row.put("kind", "SITE");
        row.put("selection", "DIRECTED");
        row.put("tags", tag);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", "旅程抽查计划" + tag);
        answers.put("office", "示范处室 010-00000000");
        answers.put("opensOn", mover.today().toString());
        answers.put("closesOn", mover.today().getYear() + "-11-08");
        answers.put("drawOn", calendar.days().plus(mover.today(), 1).toString());
        answers.put("rows", List.of(row));
        return answers;
    }

    /** Before an object was told of its visit, somebody without an account finds the commitment and no name. */
    private void nobodyReadsWhatIsNotToldYet(Visitors visitors, Plan plan) {
        Visitor visitor = visitors.anybody("en").open("/inspections/" + plan.id() + "?tab=objects");
        for (Selection one : plans.selections(plan)) {
            assertThat(visitor.page().content()).doesNotContain(one.label());
        }
        visitor.isAccessible();
        assertThat(visitor.isSidewaysOn(390)).isFalse();
        visitor.open("/inspections/" + plan.id())
                .link("Pools, hashes and result: check it yourself")
                .isAccessible();
        visitor.press("[data-recompute]");
        visitor.page().waitForSelector("[data-verdict][data-key='good-committed']");
        visitor.leave();
    }

    /** Somebody without an account reads the plan, follows it to the draw and recomputes it in the browser. */
    private static void theVisitorRecomputes(Visitors visitors, Plan plan) {
        Visitor visitor = visitors.anybody("en").open("/inspections").sees(plan.number());
        visitor.open("/inspections/" + plan.id()).isAccessible();
        assertThat(visitor.isSidewaysOn(390)).isFalse();
        visitor.link("Pools, hashes and result: check it yourself").isAccessible();
        visitor.press("[data-recompute]");
        assertThat(visitor.page().locator("[data-verdict]")).isVisible();
        assertThat(visitor.page().locator("[data-verdict].alert-success")).isVisible();
        visitor.leave();
    }

    private Plan plan(String number) {
        UUID id = plans.published().stream()
                .filter(title -> title.number().equals(number))
                .map(PlanTitle::id)
                .findFirst()
                .orElseThrow();
        return plans.expectVisible(id);
    }

    /** The team of an object drawn has no conflict, nor has whoever takes a seat of it, and tells it of the visit. */
    private VisitScript.Running isTold(Plan plan, int place) {
        UUID id = java.util.Objects.requireNonNull(
                plans.selections(plan).get(place).visitId());
        for (List<Person> asked = asked(id); !asked.isEmpty(); asked = asked(id)) {
            asked.forEach(person -> script.clear(person, id));
        }
        VisitReport report = visits.report(id);
        var visit = new VisitScript.Running(id, team(report), report.team());
        cast.does(visit.leader(), id, "serve-notice", script.notice());
        return visit;
    }

    private List<Person> asked(UUID visit) {
        return inbox.of(visit).stream()
                .filter(item -> item.isOpen() && item.step().equals("declare-conflict"))
                .map(item -> PersonId.of(item.candidate().substring("person:".length())))
                .map(id -> people.find(id).orElseThrow())
                .toList();
    }

    /** With the last object told; on another thread. */
    private void theDrawIsReleased(Plan plan) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> draws.expect(new DrawId(java.util.Objects.requireNonNull(plan.ceremony())
                                .drawId()))
                        .isPublic());
    }

    private List<Person> team(VisitReport report) {
        List<Person> team = new ArrayList<>();
        for (RegisteredInspector inspector : report.team()) {
            team.add(people.find(new PersonId(java.util.Objects.requireNonNull(inspector.personId())))
                    .orElseThrow());
        }
        return team;
    }

    /** The first object drawn is visited, and the record of its visit signed. */
    private VisitReport isVisited(Plan plan) {
        var visit = isTold(plan, 0);
        mover.pass(3);
        clock.moveTo(clock.instant().plus(java.time.Duration.ofHours(3)));
        script.answers(
                visit.leader(),
                visit.id(),
                script.given("SIT-1", Answer.Value.YES),
                script.given("SIT-2", Answer.Value.YES),
                script.given("SIT-6", Answer.Value.YES),
                script.given("SIT-9", Answer.Value.YES));
        script.signs(visit.leader(), visit.id(), VisitSignature.Party.INSPECTED);
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "conduct-visit", script.stay());
        cast.does(visit.leader(), visit.id(), "record-visit", script.record(ResultClass.NO_PROBLEM));
        return visits.report(visit.id());
    }
}
