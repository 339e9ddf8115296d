package org.assay.reviews;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points on one criterion, with the reason and the place in the dossier. */
@Embeddable
public class Score {
    private String criterion;
    private BigDecimal points;
    private @Nullable String reason;
    private @Nullable String evidence;

    @SuppressWarnings("NullAway.Init")
    protected Score() {}

    Score(SheetInput.Row row) {
        this.criterion = row.criterion();
        this.points = row.points();
        this.reason = row.reason();
        this.evidence = row.evidence();
    }

    public String criterion() {
        return criterion;
    }

    /** 0 to the criterion's weight, in steps of 0.5. */
    public BigDecimal points() {
        return points;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String evidence() {
        return evidence;
    }
}
