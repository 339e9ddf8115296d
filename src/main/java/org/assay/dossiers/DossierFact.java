package org.assay.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.jspecify.annotations.Nullable;

/** What happens to a dossier and belongs on the record; personal data and scores of single experts never do. */
public sealed interface DossierFact extends Fact {

    /** @param version 1 for the first handing-in; {@code sha256} of the frozen text */
    record DossierSubmitted(UUID caseId, String number, int version, String sha256) implements DossierFact {}

    /** @param deemed whether the term ran out and the law accepted it instead of an officer */
    record DossierAccepted(UUID caseId, String number, boolean deemed) implements DossierFact {}

    record SupplementAsked(UUID caseId, List<Supplement.Missing> missing, Instant due) implements DossierFact {}

    record DossierSupplemented(UUID caseId, int version, String sha256) implements DossierFact {}

    /** @param stage {@code check} or {@code eligibility} */
    record DossierRefused(UUID caseId, String stage, String reason) implements DossierFact {}

    /** @param stage {@code supplement} or {@code agreement} */
    record DossierLapsed(UUID caseId, String stage) implements DossierFact {}

    record DossierWithdrawn(UUID caseId, @Nullable String number) implements DossierFact {}

    record EligibilityAssessed(UUID caseId) implements DossierFact {}

    record QuestionAsked(UUID caseId, Instant due) implements DossierFact {}

    record QuestionAnswered(UUID caseId) implements DossierFact {}

    record QuestionOverdue(UUID caseId) implements DossierFact {}

    /** @param failed codes of the criteria that ended the case; {@code relaxed} those a ground was accepted for */
    record EligibilityJudged(UUID caseId, boolean eligible, List<String> failed, List<String> relaxed)
            implements DossierFact {}

    record DossierConcluded(
            UUID caseId, String result, @Nullable BigDecimal total) implements DossierFact {}

    /** @param standing SELECTED, RESERVE or NOT_SELECTED */
    record DossierDecided(UUID caseId, String standing) implements DossierFact {}

    record PlaceOffered(UUID caseId) implements DossierFact {}

    record PlaceNotGiven(UUID caseId, String reason) implements DossierFact {}

    /** @param termsSha256 hash of the {@link Agreement#terms() text} that both sides sign */
    record AgreementDrawnUp(UUID caseId, String agreementNumber, Instant due, String termsSha256)
            implements DossierFact {}

    record AgreementSigned(UUID caseId, String agreementNumber, String termsSha256) implements DossierFact {}

    record AgreementCountersigned(UUID caseId, String agreementNumber, String documentNumber, String termsSha256)
            implements DossierFact {}
}
