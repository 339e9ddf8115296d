package org.assay.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/** What goes on the record of a round, from its beginning to the shortlist. */
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

    record ShortlistConfirmed(UUID caseId, List<String> placed) implements RoundFact {}
}
