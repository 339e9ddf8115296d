package org.assay.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.visits.RecordedFinding;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One finding: judged, answered, settled, and rectified by its own deadline. Its id is the case of its rectification. */
@Entity
@Table(name = "outcome_finding")
public class Finding {

    /** Domain 3.7.3. */
    private static final Duration TO_REPORT_A_STOP = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "follow_up_id", insertable = false, updatable = false)
    private UUID followUpId;

    private int number;
    private String matterCode;
    private String item;

    @Enumerated(EnumType.STRING)
    private RecordedFinding.Nature nature;

    private String text;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> evidence;

    @Enumerated(EnumType.STRING)
    private FindingStatus status = FindingStatus.FOUND;

    private int repeated;

    @Enumerated(EnumType.STRING)
    private Severity proposed;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String judgeReason;
    private @Nullable String reply;
    private @Nullable String settleReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Verification verification;

    private boolean stops;
    private @Nullable Instant orderedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant firstDueAt;
    private int failures;
    private @Nullable Integer extensionDays;
    private @Nullable String extensionReason;
    private @Nullable Boolean extensionGranted;
    private @Nullable String extensionNote;
    private @Nullable UUID lookBackVisitId;
    private @Nullable Instant reportedAt;
    private @Nullable Instant endedAt;

    private @Nullable Instant stopDue;

    @Embedded
    private @Nullable StopReport stopReport;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    /** @param repeated how often the item was found lightly wanting within twelve months, this time included */
    Finding(UUID followUpId, RecordedFinding found, int repeated, Severity proposed) {
        this.id = Ids.next();
        this.followUpId = followUpId;
        this.number = found.number();
        this.matterCode = found.matterCode();
        this.item = found.item();
        this.nature = found.nature();
        this.text = found.text();
        this.evidence = List.copyOf(found.evidence());
        this.repeated = repeated;
        this.proposed = proposed;
        this.severity = proposed;
    }

    void judge(Severity judged, @Nullable String why) {
        severity = judged;
        judgeReason = why;
    }

    /** Whether the affected activity stops at once; the hours to report it run from the first order. */
    void stop(boolean stop, Instant now) {
        if (stop && !stops) {
            stopDue = now.plus(TO_REPORT_A_STOP);
        } else if (!stop && stopReport == null) {
            stopDue = null;
        }
        stops = stop;
    }

    void answer(String said) {
        reply = said;
    }

    void amend(Severity settled, String why) {
        severity = settled;
        settleReason = why;
    }

    void drop(String why, Instant now) {
        settleReason = why;
        end(FindingStatus.DROPPED, now);
    }

    void order(Verification way, boolean stop, Instant due, Instant now) {
        moveTo(FindingStatus.ORDERED);
        verification = way;
        stop(stop, now);
        orderedAt = now;
        dueAt = due;
        firstDueAt = due;
    }

    void reportStop(StopReport report) {
        stopReport = report;
    }

    /** @throws Refused when more time was asked for before */
    void askForTime(int days, String why) {
        if (extensionDays != null) {
            throw new Refused("outcomes.refused.extension-once");
        }
        moveTo(FindingStatus.EXTENSION);
        extensionDays = days;
        extensionReason = why;
    }

    /** @param due the deadline from now on */
    void decideExtension(boolean granted, int days, String note, Instant due) {
        moveTo(failures == 0 ? FindingStatus.ORDERED : FindingStatus.RETURNED);
        extensionGranted = granted;
        extensionDays = days;
        extensionNote = note;
        dueAt = due;
    }

    void report(Instant now) {
        moveTo(FindingStatus.REPORTED);
        reportedAt = now;
    }

    void lookBack(UUID visit) {
        moveTo(FindingStatus.LOOK_BACK);
        lookBackVisitId = visit;
    }

    /** Not rectified the first time: one more try until the new deadline. */
    void giveBack(Instant due) {
        moveTo(FindingStatus.RETURNED);
        failures++;
        dueAt = due;
        lookBackVisitId = null;
    }

    void accept(Instant now) {
        end(FindingStatus.ACCEPTED, now);
    }

    void escalate(Instant now) {
        failures++;
        end(FindingStatus.ESCALATED, now);
    }

    private void end(FindingStatus last, Instant now) {
        moveTo(last);
        endedAt = now;
    }

    private void moveTo(FindingStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new IllegalStateException("A finding that is " + status + " cannot become " + wanted);
        }
        status = wanted;
    }

    /** All that is known of it. */
    public FindingView view() {
        return new FindingView(
                id,
                followUpId,
                number,
                matterCode,
                item,
                nature,
                text,
                evidence,
                status,
                repeated,
                proposed,
                severity,
                judgeReason,
                reply,
                settleReason,
                verification,
                stops,
                orderedAt,
                dueAt,
                firstDueAt,
                failures,
                extensionDays,
                extensionReason,
                extensionGranted,
                extensionNote,
                lookBackVisitId,
                reportedAt,
                endedAt,
                stopDue,
                stopReport);
    }

    public UUID id() {
        return id;
    }

    UUID followUpId() {
        return followUpId;
    }

    public int number() {
        return number;
    }

    public Severity severity() {
        return severity;
    }

    public FindingStatus status() {
        return status;
    }
}
