package org.assay.draws;

import java.time.Instant;
import java.util.UUID;
import org.assay.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is committed to for an inspection; whoever is signed in works the draw.
 *
 * @param subjectId the case the draw is for
 * @param planId what enters the seed as the plan; unique among all draws, without a bar or blanks: {@code PLAN-2020-001}
 * @param title for lists; no name that is not public
 * @param open whether everybody sees pools, nonce and result as they come; else when the draw is released
 * @param plannedAt when the nonce may be entered, later than now
 * @param sourceText which lottery, which beacon, which witness
 * @param value when a public source says it and how it is written; null when the witness calls
 * @param approver who approved the plan
 */
public record NewInspectionDraw(
        UUID subjectId,
        String planId,
        String title,
        boolean open,
        Instant plannedAt,
        NonceSource source,
        String sourceText,
        @Nullable ExpectedValue value,
        Algorithm algorithm,
        InspectionRule rule,
        Pools pools,
        PersonId approver) {

    /** The witness calls. */
    public NewInspectionDraw(
            UUID subjectId,
            String planId,
            String title,
            boolean open,
            Instant plannedAt,
            NonceSource source,
            String sourceText,
            Algorithm algorithm,
            InspectionRule rule,
            Pools pools,
            PersonId approver) {
        this(subjectId, planId, title, open, plannedAt, source, sourceText, null, algorithm, rule, pools, approver);
    }
}
