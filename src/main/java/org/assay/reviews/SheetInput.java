package org.assay.reviews;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A score sheet as an expert hands it in. */
public record SheetInput(
        List<Row> scores, PanelScore.Vote vote, @Nullable String comment) {
    /** One line of it; the criterion is the code on the sheet, such as A1. */
    public record Row(
            String criterion,
            BigDecimal points,
            @Nullable String reason,
            @Nullable String evidence) {}

    public SheetInput {
        scores = List.copyOf(scores);
    }
}
