package org.assay.inspections.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.inspections.Plan;
import org.assay.inspections.PlanStatus;
import org.assay.inspections.PlanTitle;
import org.assay.inspections.Plans;
import org.assay.people.NotYours;
import org.assay.registers.RegisteredMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published plans of inspections for programs. */
@RestController
class InspectionsApi {

    private final Plans plans;
    private final PlanViews views;

    InspectionsApi(Plans plans, PlanViews views) {
        this.plans = plans;
        this.views = views;
    }

    /** A matter of a row. */
    @Schema(name = "PlanMatter")
    record MatterView(String code, String title) {}

    /**
     * A row of a plan: these matters, checked at objects of one kind.
     *
     * @param directed whether only objects are drawn from that meet the conditions; else every object of the kind is in
     * @param riskClasses condition of a directed row: one of these classes; empty for any
     * @param province condition: in this province; null for any
     * @param field condition: of this field; null for any
     * @param tags condition: bearing at least one of these tags; empty for any
     * @param announced whether notice is served before the visit
     * @param frequency how often in the year: once
     * @param objects how many objects the row was drawn from, or would be
     * @param quantity how many of them are drawn, or would be
     */
    @Schema(name = "PlanRow")
    record RowView(
            List<MatterView> matters,
            String kind,
            boolean directed,
            List<String> riskClasses,
            @Nullable String province,
            @Nullable String field,
            List<String> tags,
            boolean announced,
            int frequency,
            int objects,
            int quantity) {}

    /**
     * A published plan with its rows and how far it has come.
     *
     * @param province six-digit code; null for a national plan
     * @param drawId id of the draw; null before it
     * @param progress null before the draw
     */
    @Schema(name = "Plan")
    record PlanAnswer(
            UUID id,
            String number,
            int year,
            @Nullable String province,
            String title,
            PlanStatus status,
            String body,
            String office,
            String legalBasis,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable Instant publishedAt,
            @Nullable UUID drawId,
            @Nullable Instant drawnAt,
            @Nullable String cancelReason,
            List<RowView> rows,
            PlanView.@Nullable Progress progress) {}

    /** Lists the published plans. */
    @GetMapping("/api/public/inspections")
    List<PlanTitle> list() {
        return plans.published();
    }

    /** Shows a published plan with its rows and how far it has come. */
    @GetMapping("/api/public/inspections/{id}")
    PlanAnswer show(@PathVariable UUID id) {
        Plan plan = plans.expectVisible(id);
        if (!plan.isPublic()) {
            throw new NotYours();
        }
        PlanView view = views.of(plan, "plan", false, false);
        return new PlanAnswer(
                plan.id(),
                plan.number(),
                plan.year(),
                plan.province(),
                plan.title(),
                plan.status(),
                plan.body(),
                plan.office(),
                plan.legalBasis(),
                plan.period().opensOn(),
                plan.period().closesOn(),
                plan.publishedAt(),
                plan.ceremony() == null ? null : plan.ceremony().drawId(),
                plan.drawnAt(),
                plan.cancellation() == null ? null : plan.cancellation().cancelReason(),
                rows(plan, view.matters()),
                view.progress());
    }

    private static List<RowView> rows(Plan plan, Map<UUID, RegisteredMatter> matters) {
        return plan.rows().stream()
                .map(row -> new RowView(
                        row.versions().stream()
                                .map(matters::get)
                                .filter(java.util.Objects::nonNull)
                                .map(matter -> new MatterView(matter.code(), matter.title()))
                                .toList(),
                        row.kind().name(),
                        row.directed(),
                        row.riskClasses(),
                        row.province(),
                        row.field(),
                        row.tags(),
                        !row.unannounced(),
                        row.frequency(),
                        row.objects(),
                        row.quantity()))
                .toList();
    }
}
