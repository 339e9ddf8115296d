package org.assay.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed sheet as somebody who may see it sees it; the member is known by the hidden code. @param voided whether its member left */
public record SignedSheet(
        String member,
        int edition,
        List<Line> lines,
        BigDecimal total,
        PanelScore.Vote vote,
        @Nullable String comment,
        @Nullable String revisionReason,
        Instant signedAt,
        boolean voided) {
    /** The points on one criterion. */
    public record Line(
            String criterion,
            BigDecimal points,
            @Nullable String reason,
            @Nullable String evidence) {}

    static SignedSheet of(PanelMember member, Sheet sheet) {
        return new SignedSheet(
                member.code(),
                sheet.edition(),
                sheet.scores().stream()
                        .map(score -> new Line(score.criterion(), score.points(), score.reason(), score.evidence()))
                        .toList(),
                sheet.total(),
                sheet.vote(),
                sheet.comment(),
                sheet.revisionReason(),
                sheet.signedAt(),
                !member.is(PanelMember.Status.TAKEN));
    }
}
