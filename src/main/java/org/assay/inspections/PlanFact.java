package org.assay.inspections;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.jspecify.annotations.Nullable;

/** What goes on the record of a plan. */
sealed interface PlanFact extends Fact {

    record PlanBegun(UUID caseId, String number, @Nullable String province) implements PlanFact {}

    record PlanDrafted(UUID caseId, PlanDraft draft) implements PlanFact {}

    record PlanReturned(UUID caseId, @Nullable String reason) implements PlanFact {}

    record PlanPublished(UUID caseId, String number, List<PlanRow> rows) implements PlanFact {}

    record PoolsFrozen(UUID caseId, UUID drawId, Instant drawAt, int objects, int drawn) implements PlanFact {}

    record ObjectReplaced(
            UUID caseId, String label, @Nullable String replacement, String reason) implements PlanFact {}

    /** Another plan of the year checks these matters at an object; the others are checked. */
    record MattersLeftOut(UUID caseId, String label, List<String> matters) implements PlanFact {}

    record PlanFailed(UUID caseId, String reason) implements PlanFact {}

    record PlanCancelled(UUID caseId, String reason) implements PlanFact {}
}
