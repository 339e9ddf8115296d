package org.assay.outcomes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.registers.RiskClass;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/** What follows one visit: judged, answered, settled, published, rectified. */
@Entity
@Table(name = "outcome_follow_up")
public class FollowUp {

    /** Results that hold nothing against the object. */
    private static final Set<ResultClass> CLEAN = EnumSet.of(ResultClass.NO_PROBLEM, ResultClass.NOT_OPERATING);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus status = OutcomeStatus.RECORDED;

    @Embedded
    private Visited visit;

    @Embedded
    private Inspected object;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "follow_up_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Finding> findings = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private RiskClass riskBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskClass riskAfter;

    @Enumerated(EnumType.STRING)
    private ResultClass result;

    private @Nullable String remark;

    @Enumerated(EnumType.STRING)
    private @Nullable Stance stance;

    private @Nullable String reply;
    private @Nullable String settleReason;
    private Instant begunAt;
    private Instant publishDue;
    private @Nullable Instant judgedAt;
    private @Nullable Instant repliedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(UUID id, String number, Visited visit, Inspected object, RiskClass risk, Instant publishDue, Instant now) {
        this.id = id;
        this.number = number;
        this.visit = visit;
        this.object = object;
        this.riskBefore = risk;
        this.result = visit.foundResult();
        this.publishDue = publishDue;
        this.begunAt = now;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether there is anything the object should be able to answer before it is published. */
    boolean isAdverse() {
        return !findings.isEmpty() || !CLEAN.contains(visit.foundResult());
    }

    void judge(ResultClass proposed, @Nullable String internal, Instant now) {
        moveTo(OutcomeStatus.JUDGED);
        result = proposed;
        remark = internal;
        judgedAt = now;
    }

    void answer(Stance taken, @Nullable String said, Instant now) {
        moveTo(OutcomeStatus.REPLIED);
        stance = taken;
        reply = said;
        repliedAt = now;
    }

    void settle(ResultClass last, @Nullable String why, Instant now) {
        result = last;
        settleReason = why;
        settledAt = now;
    }

    /** @param found the class the object is in, {@code moved} the one it comes into; null when it stays */
    void publish(RiskClass found, @Nullable RiskClass moved, Instant now) {
        moveTo(OutcomeStatus.PUBLISHED);
        riskBefore = found;
        riskAfter = moved;
        publishedAt = now;
    }

    void rectify() {
        moveTo(OutcomeStatus.RECTIFYING);
    }

    void correct(ResultClass corrected) {
        result = corrected;
    }

    void reconsider(@Nullable RiskClass moved) {
        riskAfter = moved;
    }

    void close(Instant now) {
        boolean failed = findings.stream().anyMatch(finding -> finding.status() == FindingStatus.ESCALATED);
        moveTo(failed ? OutcomeStatus.ESCALATED : OutcomeStatus.CLOSED);
        closedAt = now;
    }

    private void moveTo(OutcomeStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new IllegalStateException("A follow-up that is " + status + " cannot become " + wanted);
        }
        status = wanted;
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code RCT-2019-37-00004}. */
    public String number() {
        return number;
    }

    public OutcomeStatus status() {
        return status;
    }

    public Visited visit() {
        return visit;
    }

    public Inspected object() {
        return object;
    }

    List<Finding> found() {
        return findings;
    }

    Finding finding(int wanted) {
        return findings.stream()
                .filter(finding -> finding.number() == wanted)
                .findFirst()
                .orElseThrow(NotYours::new);
    }

    /** The findings in the order of the record. */
    public List<FindingView> findings() {
        return findings.stream().map(Finding::view).toList();
    }

    /** Those that were not dropped. */
    List<Finding> standing() {
        return findings.stream()
                .filter(finding -> finding.status() != FindingStatus.DROPPED)
                .toList();
    }

    /** The risk class of the object when the visit came in, and from the publication on, what it was then. */
    public RiskClass riskBefore() {
        return riskBefore;
    }

    /** The risk class this check moved the object into; null when it stayed. */
    public @Nullable RiskClass riskAfter() {
        return riskAfter;
    }

    /** As recorded, then as judged, in the end as settled. */
    public ResultClass result() {
        return result;
    }

    /** What officials noted for themselves. */
    public @Nullable String remark() {
        return remark;
    }

    public @Nullable Stance stance() {
        return stance;
    }

    public @Nullable String reply() {
        return reply;
    }

    public @Nullable String settleReason() {
        return settleReason;
    }

    /** The end of the term of publication (T19). */
    public Instant publishDue() {
        return publishDue;
    }

    public @Nullable Instant judgedAt() {
        return judgedAt;
    }

    public @Nullable Instant repliedAt() {
        return repliedAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
