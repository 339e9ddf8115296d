package org.assay.rounds.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.rounds.Round;
import org.assay.rounds.RoundCriterion;
import org.assay.rounds.RoundStatus;

/** A call as programs read it; everything in it is public. */
record CallView(
        UUID id,
        String number,
        String title,
        RoundStatus status,
        String legalBasis,
        LocalDate opensOn,
        LocalDate closesOn,
        String contact,
        String feeStatement,
        List<PlaceView> places,
        List<RoundCriterion> criteria) {

    /** Places in a field, by its code, on a track. */
    record PlaceView(String field, String track, int places) {}

    static CallView of(Round round) {
        return new CallView(
                round.id(),
                round.number(),
                round.title(),
                round.status(),
                round.legalBasis(),
                round.opensOn(),
                round.closesOn(),
                round.contact(),
                round.feeStatement(),
                round.places().stream()
                        .map(each ->
                                new PlaceView(each.field().code(), each.track().name(), each.places()))
                        .toList(),
                round.criteria());
    }
}
