package org.assay.rounds;

import java.time.LocalDate;
import java.util.List;

/** What a call says: on what it rests, when it is open, which places it offers and by which sheet it scores. */
record Call(
        String title,
        String legalBasis,
        LocalDate opensOn,
        LocalDate closesOn,
        String contact,
        String feeStatement,
        List<Place> places,
        List<RoundCriterion> criteria) {

    Call {
        places = List.copyOf(places);
        criteria = List.copyOf(criteria);
    }
}
