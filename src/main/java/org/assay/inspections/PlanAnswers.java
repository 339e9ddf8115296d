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
            boolean unannounced) {}

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
            @Nullable LocalDate valueOn,
            @Nullable BigDecimal valueLength,
            boolean confirmed) {}

    /** The answers to call-nonce. @param unobtainable whether the source has no value; then {@code failure} says why */
    public record CallNonce(
            @Nullable String nonce,
            @Nullable Boolean unobtainable,
            @Nullable String failure,
            boolean confirmed) {}

    /** The answers to draw-objects. */
    public record DrawObjects(boolean confirmed) {}
}
