package org.assay.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.visits.RecordedFinding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as those see it whom the case concerns.
 *
 * @param repeated how often the item was found lightly wanting within twelve months, this time included
 * @param stops whether the affected activity has to stop at once
 * @param dueAt until when it is to be rectified; {@code firstDueAt} as first ordered
 * @param failures how often it was not rectified
 * @param lookBackVisitId the visit of other inspectors that checks it, when one is planned
 * @param stopDue until when the stop is to be reported, where there is one
 */
public record FindingView(
        UUID id,
        UUID followUpId,
        int number,
        String matterCode,
        String item,
        RecordedFinding.Nature nature,
        String text,
        List<UUID> evidence,
        FindingStatus status,
        int repeated,
        Severity proposed,
        Severity severity,
        @Nullable String judgeReason,
        @Nullable String reply,
        @Nullable String settleReason,
        @Nullable Verification verification,
        boolean stops,
        @Nullable Instant orderedAt,
        @Nullable Instant dueAt,
        @Nullable Instant firstDueAt,
        int failures,
        @Nullable Integer extensionDays,
        @Nullable String extensionReason,
        @Nullable Boolean extensionGranted,
        @Nullable String extensionNote,
        @Nullable UUID lookBackVisitId,
        @Nullable Instant reportedAt,
        @Nullable Instant endedAt,
        @Nullable Instant stopDue,
        @Nullable StopReport stopReport) {

    /** Whether anything is ordered: to rectify it, or to stop before that. */
    public boolean isOrdered() {
        return orderedAt != null || stops;
    }

    public boolean isDropped() {
        return status == FindingStatus.DROPPED;
    }

    /** Whether the organization has to act on it now. */
    public boolean isToBeReported() {
        return status == FindingStatus.ORDERED || status == FindingStatus.RETURNED;
    }
}
