package org.assay.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/** What goes on the record of the registers; of personal data only that it changed. */
sealed interface RegisterFact extends Fact {

    record MatterEntered(UUID caseId, String code, String title, String legalBasis, LocalDate effectiveFrom)
            implements RegisterFact {}

    record MatterRevised(UUID caseId, String code, List<String> fields, String reason, LocalDate effectiveFrom)
            implements RegisterFact {}

    record MatterRetired(UUID caseId, String code, String reason, LocalDate on) implements RegisterFact {}

    record MatterTakenBack(UUID caseId, String code, String reason) implements RegisterFact {}

    record ObjectEntered(
            UUID caseId, String label, String kind, String name, String code, String province, String riskClass)
            implements RegisterFact {}

    record ObjectChanged(UUID caseId, String label, List<String> fields, String reason) implements RegisterFact {}

    record ObjectReclassified(UUID caseId, String label, RiskClass from, RiskClass to, String reason)
            implements RegisterFact {}

    record ObjectChecked(UUID caseId, String label, LocalDate on) implements RegisterFact {}

    record ObjectLeft(UUID caseId, String label, String reason) implements RegisterFact {}

    record ObjectReturned(UUID caseId, String label, String reason) implements RegisterFact {}

    record ObjectLinked(UUID caseId, String label, UUID organizationId) implements RegisterFact {}

    record InspectorEntered(UUID caseId, String label, String unit, String region) implements RegisterFact {}

    record InspectorChanged(UUID caseId, String label, List<String> fields, String reason) implements RegisterFact {}

    record InspectorSuspended(UUID caseId, String label, String reason) implements RegisterFact {}

    record InspectorReinstated(UUID caseId, String label, String reason) implements RegisterFact {}

    /**
     * Rows of a file taken into a register at once: one fact for all of them.
     *
     * @param file hash of the file; {@code rows} hash of what was taken, row by row
     */
    record RegisterImported(UUID caseId, String register, int added, int changed, int leftOut, String file, String rows)
            implements RegisterFact {}
}
