package org.assay.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.registers.RiskClass;
import org.assay.shared.Fact;
import org.assay.visits.ResultClass;

/** What happens after a visit, as it stands on the record: codes, days and decisions; of what a person wrote only the masked note that is public. */
public sealed interface OutcomeFact extends Fact {

    record OutcomeOpened(UUID caseId, String number, String visit, String object) implements OutcomeFact {}

    record FindingsJudged(UUID caseId, ResultClass result, List<Severity> severities) implements OutcomeFact {}

    /** By the numbers of the findings, as below. */
    record StopOrdered(UUID caseId, List<Integer> findings) implements OutcomeFact {}

    record StopLifted(UUID caseId, List<Integer> findings) implements OutcomeFact {}

    record FindingsAnswered(UUID caseId, Stance stance) implements OutcomeFact {}

    record OutcomeSettled(UUID caseId, ResultClass result, List<Integer> dropped, List<Integer> amended)
            implements OutcomeFact {}

    record PublicationOverdue(UUID caseId, Instant due) implements OutcomeFact {}

    record RiskMoved(UUID caseId, String object, RiskClass from, RiskClass to) implements OutcomeFact {}

    /** {@code caseId} is the finding’s own case, as in all facts below. */
    record RectificationOrdered(UUID caseId, UUID outcome, int finding, Severity severity, Instant due, boolean stops)
            implements OutcomeFact {}

    record StopReported(UUID caseId, Instant stopped, boolean late) implements OutcomeFact {}

    record StopReportMissing(UUID caseId, Instant due) implements OutcomeFact {}

    record ExtensionAsked(UUID caseId, int days) implements OutcomeFact {}

    record ExtensionDecided(UUID caseId, boolean granted, Instant due) implements OutcomeFact {}

    record RectificationReported(UUID caseId, int attempt, boolean late) implements OutcomeFact {}

    record RectificationOverdue(UUID caseId, int failures) implements OutcomeFact {}

    record LookBackPlanned(UUID caseId, UUID visit) implements OutcomeFact {}

    record LookBackSeen(UUID caseId, UUID visit) implements OutcomeFact {}

    record RectificationVerified(UUID caseId, String verdict, Verification method, LocalDate seenOn)
            implements OutcomeFact {}

    /** {@code caseId} is the case of the result. */
    record CorrectionAsked(UUID caseId) implements OutcomeFact {}

    /** @param result what the public reads from now on, {@code from} until then; {@code note} word for word as it stands in the trail */
    record CorrectionDecided(
            UUID caseId, boolean granted, ResultClass from, ResultClass result, int corrections, String note)
            implements OutcomeFact {}

    record OutcomeClosed(UUID caseId, OutcomeStatus status) implements OutcomeFact {}
}
