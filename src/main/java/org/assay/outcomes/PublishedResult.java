package org.assay.outcomes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.visits.NewVisit;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/**
 * A result as the public reads it; inspectors by their bodies and labels, findings by item and severity.
 *
 * @param daysLate working days after the term of publication; 0 when in time
 * @param corrections how often it was corrected
 * @param setbacks how many of its findings were not rectified at the first try
 */
public record PublishedResult(
        UUID id,
        String number,
        int year,
        @Nullable UUID planId,
        @Nullable String planNumber,
        UUID objectId,
        String objectLabel,
        String objectName,
        ObjectKind objectKind,
        Province province,
        List<Matter> matters,
        NewVisit.Kind visitKind,
        LocalDate visitedOn,
        List<String> bodies,
        List<String> inspectors,
        ResultClass result,
        RectificationStatus rectification,
        Instant publishedAt,
        Instant publishDue,
        int daysLate,
        int corrections,
        int setbacks) {

    /** A matter that was checked. */
    @Schema(name = "ResultMatter")
    public record Matter(String code, String title) {}

    /**
     * A finding by item and severity, and how far it is with its rectification.
     *
     * @param dueOn until when it is, or was, to be rectified; {@code firstDueOn} as first ordered
     * @param setback how the first try failed: MISSED its deadline, or NOT_ACCEPTED; null when it has not
     * @param seenHow how the office looked at it the last time, and on which day
     */
    @Schema(name = "ResultFinding")
    public record Line(
            int number,
            String matterCode,
            String item,
            Severity severity,
            String status,
            LocalDate dueOn,
            LocalDate firstDueOn,
            @Nullable String setback,
            @Nullable Verification seenHow,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate endedOn) {}

    /** A correction in the public trail. */
    @Schema(name = "ResultCorrection")
    public record Corrected(
            Instant askedAt,
            Instant decidedAt,
            boolean granted,
            String note,
            @Nullable ResultClass from,
            @Nullable ResultClass to) {}

    public boolean isLate() {
        return daysLate > 0;
    }
}
