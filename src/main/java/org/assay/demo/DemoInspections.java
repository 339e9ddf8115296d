package org.assay.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.inspections.Plan;
import org.assay.inspections.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two plans of spot checks for the demo: one drawn some days ago, whose visits are made; one that waits for approval. */
@Component
@Profile("demo")
class DemoInspections {

    private static final int YEAR = 2019;

    private final Plans plans;
    private final DemoRoad road;
    private final DemoCast cast;
    private @Nullable UUID plan;

    DemoInspections(Plans plans, DemoRoad road, DemoCast cast) {
        this.plans = plans;
        this.road = road;
        this.cast = cast;
    }

    /** The plan of the year: colleges without conditions, risky sites on top, and of the organizations the fictional ones only. */
    void planned() {
        UUID drafted = draft(
                "2019 年度双随机抽查计划（演示）",
                "2019-04-10",
                "2019-10-31",
                "2019-04-10",
                List.of(
                        row("JC-T01 JC-T04", "ORGANIZATION", Map.of("tags", "演示机构")),
                        row("JC-C01 JC-C02", "COLLEGE", Map.of()),
                        row("JC-S01 JC-S02", "SITE", Map.of("riskClasses", List.of("C", "D")))));
        approve(drafted);
        freeze(drafted, 10);
        plan = drafted;
    }

    /** The plan of the year, once it is drafted. */
    Plan plan() {
        return plans.expectVisible(Objects.requireNonNull(plan));
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
        row.put("matters", List.of(matters.split(" ")));
        row.put("kind", kind);
        row.put("selection", conditions.isEmpty() ? "NON_DIRECTED" : "DIRECTED");
        row.put("unannounced", false);
        row.putAll(conditions);
        return row;
    }

    private void approve(UUID drafted) {
        road.does("approver", drafted, "approve-plan", Map.of("decision", "approved"));
    }

    /** Commits to the pools for half past eight of a day in April. */
    private void freeze(UUID approved, int day) {
        road.does(
                "inspections",
                approved,
                "freeze-pools",
                Map.of(
                        "drawOn", DemoStory.day(day).toString(),
                        "drawTime", "08:30",
                        "nonceSource", "witness",
                        "sourceText", "见证人当场报出的六位数字（演示）",
                        "confirmed", true));
    }

    /** The witness calls, the officer draws; visits are opened at once. */
    void drawn() {
        UUID frozen = Objects.requireNonNull(plan);
        road.does("witness", frozen, "call-nonce", Map.of("nonce", "190410", "confirmed", true));
        road.does("inspections", frozen, "draw-objects", Map.of("confirmed", true));
    }
}
