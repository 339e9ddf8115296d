package org.assay.inspections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.registers.ObjectKind;
import org.jspecify.annotations.Nullable;

/** What people answer at the steps of a plan; the components bear the names of the questions. */
public final class PlanAnswers {

    private PlanAnswers() {}

    /** One row as it is filled in. @param matters codes of those ticked */
    public record RowAnswer(
            List<String> matters,
            ObjectKind kind,
            String selection,
            @Nullable List<String> riskClasses,
            @Nullable String province,
            @Nullable String field,
            @Nullable String tags,
            boolean unannounced,
            BigDecimal frequency) {}

    /** The answers to draft-plan. */
    public record DraftPlan(
            @Nullable String title,
            String body,
            String office,
            String legalBasis,
            LocalDate opensOn,
            LocalDate closesOn,
            LocalDate drawOn,
            BigDecimal teamSize,
            List<RowAnswer> rows) {}

    /** The answers to approve-plan. */
    public record ApprovePlan(String decision, @Nullable String reason) {}

    /** The answers to freeze-pools. */
    public record FreezePools(
            LocalDate drawOn,
            String drawTime,
            String nonceSource,
            @Nullable String sourceText,
            boolean confirmed) {}

    /** The answers to call-nonce. */
    public record CallNonce(String nonce, boolean confirmed) {}

    /** The answers to draw-objects. */
    public record DrawObjects(boolean confirmed) {}
}
