package org.assay.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.jspecify.annotations.Nullable;

/** What goes on the record of a round, from its beginning to who moved up from its reserve. */
sealed interface RoundFact extends Fact {

    record RoundBegun(UUID caseId, String number) implements RoundFact {}

    record CallDrafted(
            UUID caseId,
            String title,
            LocalDate opensOn,
            LocalDate closesOn,
            List<Place> places,
            List<RoundCriterion> criteria)
            implements RoundFact {}

    record CallPublished(UUID caseId, String title) implements RoundFact {}

    record RoundOpened(UUID caseId) implements RoundFact {}

    record CandidateEntered(UUID caseId, UUID dossierId, String number) implements RoundFact {}

    record CandidateConcluded(UUID caseId, UUID dossierId, String number, Conclusion.Result result)
            implements RoundFact {}

    record RoundClosed(UUID caseId, int candidates) implements RoundFact {}

    record CandidatesRanked(UUID caseId, List<String> placed, List<String> reserve) implements RoundFact {}

    /** @param successor the dossier next in reserve; null when there is none */
    record PlaceFreed(UUID caseId, String number, @Nullable String successor) implements RoundFact {}

    record PlaceLeftVacant(UUID caseId, String number, String reason) implements RoundFact {}

    record ReserveMovedUp(UUID caseId, String number, String documentNumber) implements RoundFact {}

    record ShortlistConfirmed(UUID caseId, List<String> placed) implements RoundFact {}
}
