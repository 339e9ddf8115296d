package org.assay.reviews;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A line of a panel's score sheet as it was when the review was asked for. */
@Embeddable
class SheetCriterion {
    private String code;
    private String name;
    private BigDecimal weight;
    private boolean veto;

    @SuppressWarnings("NullAway.Init")
    protected SheetCriterion() {}

    SheetCriterion(ReviewRequest.Criterion criterion) {
        this.code = criterion.code();
        this.name = criterion.name();
        this.weight = criterion.weight();
        this.veto = criterion.veto();
    }

    ReviewRequest.Criterion criterion() {
        return new ReviewRequest.Criterion(code, name, weight, veto);
    }
}
