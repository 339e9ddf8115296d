package org.assay.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.inspections.Plans;
import org.assay.people.People;
import org.assay.people.Role;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two plans of spot checks for the demo: one drawn some days ago, with visits on their way; one that waits for approval. */
@Component
@Profile("demo")
class DemoInspections {

    private static final int YEAR = 2019;

    private final Plans plans;
    private final DemoRoad road;
    private final DemoCast cast;
    private final People people;
    private final Inbox inbox;

    DemoInspections(Plans plans, DemoRoad road, DemoCast cast, People people, Inbox inbox) {
        this.plans = plans;
        this.road = road;
        this.cast = cast;
        this.people = people;
        this.inbox = inbox;
    }

    /** The plan of the year: colleges and organizations without conditions, risky sites on top. */
    UUID drafted() {
        return draft(
                "2019 年度双随机抽查计划（演示）",
                "2019-04-15",
                "2019-10-31",
                "2019-04-16",
                List.of(
                        row("JC-T01 JC-T04", "ORGANIZATION", Map.of()),
                        row("JC-C01 JC-C02", "COLLEGE", Map.of()),
                        row("JC-S01 JC-S02", "SITE", Map.of("riskClasses", List.of("C", "D")))));
    }

    /** A second one for visitors to approve, freeze, witness and draw by hand. */
    void draftAnother() {
        draft(
                "2019 年考核站点专项抽查计划（演示）",
                "2019-05-06",
                "2019-09-30",
                "2019-04-26",
                List.of(
                        row("JC-S01", "SITE", Map.of("riskClasses", List.of("A", "B"))),
                        row("JC-C04", "COLLEGE", Map.of())));
    }

    private UUID draft(String title, String opensOn, String closesOn, String drawOn, List<Map<String, Object>> rows) {
        UUID plan = cast.as("inspections", () -> plans.begin(YEAR).id());
        Map<String, Object> answers = new LinkedHashMap<>(road.prefill("inspections", plan, "draft-plan"));
        answers.put("title", title);
        answers.put("office", "演示抽查处，010-00000000（虚构）");
        answers.put("opensOn", opensOn);
        answers.put("closesOn", closesOn);
        answers.put("drawOn", drawOn);
        answers.put("rows", rows);
        road.does("inspections", plan, "draft-plan", answers);
        return plan;
    }

    private static Map<String, Object> row(String matters, String kind, Map<String, Object> conditions) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("matters", matters);
        row.put("kind", kind);
        row.put("selection", conditions.isEmpty() ? "NON_DIRECTED" : "DIRECTED");
        row.put("unannounced", false);
        row.putAll(conditions);
        return row;
    }

    void approve(UUID plan) {
        road.does("approver", plan, "approve-plan", Map.of("decision", "approved"));
    }

    /** Commits to the pools for half past eight of a day in April. */
    void freeze(UUID plan, int day) {
        road.does(
                "inspections",
                plan,
                "freeze-pools",
                Map.of(
                        "drawOn", "2019-04-%02d".formatted(day),
                        "drawTime", "08:30",
                        "nonceSource", "witness",
                        "sourceText", "见证人当场报出的六位数字（演示）",
                        "confirmed", true));
    }

    /** The witness calls, the officer draws; visits are opened at once. */
    void draw(UUID plan) {
        road.does("witness", plan, "call-nonce", Map.of("nonce", "190416", "confirmed", true));
        road.does("inspections", plan, "draw-objects", Map.of("confirmed", true));
    }

    /** Every inspector drawn signs that there is no conflict; the teams stand. */
    void declareClear() {
        everybody("", "declare-conflict", Map.of("answer", "none", "declaration", true));
    }

    /** The leaders tell where they come, for a day in April; the one a visitor may be is left to do it. */
    void serveNotices(int day) {
        everybody(
                "inspector",
                "serve-notice",
                Map.of(
                        "day", "2019-04-%02d".formatted(day),
                        "hour", "09:30",
                        "basis", "年度双随机抽查计划（演示）",
                        "method", "现场检查，查阅材料并询问有关人员。",
                        "duty", "检查对象应当如实提供材料，配合检查。",
                        "materials", "收费公示与票据、备案材料、考核记录（演示）",
                        "contact", "演示抽查处 010-00000000（虚构）"));
    }

    private void everybody(String except, String step, Map<String, Object> answers) {
        people.withRole(Role.INSPECTOR).stream()
                .filter(person -> !person.username().equals(except))
                .forEach(person -> cast.as(person.username(), () -> {
                    inbox.page(InboxQuery.of(InboxQuery.Scope.MINE)).items().stream()
                            .filter(item -> item.step().equals(step))
                            .forEach(item -> inbox.submit(item.id(), answers, null));
                    return true;
                }));
    }
}
