package org.assay.inspections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** An annual plan of spot checks: who checks what where, approved by another person, drawn from once before a third. */
@Entity
@Table(name = "inspection_plan")
public class Plan {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String number;
    private int year;
    private @Nullable String province;

    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.DRAFT;

    private String title;
    private String body;
    private String office = "";
    private String legalBasis = "";

    @Embedded
    private Period period;

    private int teamSize = 2;

    @ElementCollection
    @CollectionTable(name = "inspection_plan_row", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanRow> rows = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // lists are ordered by it
    private Instant begunAt;

    @Embedded
    private @Nullable Hands hands;

    private @Nullable String returnReason;
    private @Nullable Instant publishedAt;

    @Embedded
    private @Nullable Ceremony ceremony;

    private @Nullable Instant drawnAt;

    @Embedded
    private @Nullable Cancellation cancellation;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** A draft bears its number as its title until somebody has drafted it. @param province null for a national plan */
    Plan(UUID id, String number, int year, @Nullable String province, String body, Period period, Instant now) {
        this.id = id;
        this.number = number;
        this.year = year;
        this.province = province;
        this.title = number;
        this.body = body;
        this.period = period;
        this.begunAt = now;
    }

    void draft(PlanDraft draft, Actor author) {
        moveTo(PlanStatus.SUBMITTED);
        title = draft.title();
        body = draft.body();
        office = draft.office();
        legalBasis = draft.legalBasis();
        period = draft.period();
        teamSize = draft.teamSize();
        count(draft.rows());
        hands = hands();
        hands.drafts(author);
        returnReason = null;
    }

    /** Notes how many objects each row is drawn from and how many of them are drawn. */
    void count(List<PlanRow> counted) {
        rows.clear();
        rows.addAll(counted);
    }

    void publish(Instant now) {
        moveTo(PlanStatus.PUBLISHED);
        publishedAt = now;
    }

    /** @throws Refused when the one who returns it drafted it */
    void sendBack(Actor approver, @Nullable String reason) {
        hands().judges(approver);
        moveTo(PlanStatus.DRAFT);
        returnReason = reason;
    }

    /** @throws Refused when the operator approved the plan, or the planned time has passed */
    void freeze(Actor operator, Ceremony agreed, Instant now) {
        Ceremony.refusePast(agreed.drawAt(), now);
        hands().freezes(operator);
        moveTo(PlanStatus.FROZEN);
        ceremony = agreed;
    }

    /** @throws Refused when the witness has another part in this plan, or calls before the planned time */
    void callNonce(Actor witness, Instant now) {
        hands().witnesses(witness);
        if (ceremony == null || now.isBefore(ceremony.drawAt())) {
            throw new Refused("inspections.refused.nonce-too-early");
        }
        moveTo(PlanStatus.CALLED);
    }

    /** @throws Refused when the operator approved the plan or called the nonce */
    void draw(Actor operator, Instant now) {
        hands().draws(operator);
        moveTo(PlanStatus.DRAWN);
        drawnAt = now;
    }

    /** Whether somebody may know the result of its draw: from then on it can only be completed. */
    boolean isKnowable(Instant now) {
        return status == PlanStatus.CALLED
                || status == PlanStatus.DRAWN
                || status == PlanStatus.FROZEN && ceremony != null && !now.isBefore(ceremony.knowableFrom());
    }

    /** The source had no value: nothing is drawn, for everybody to read why. @throws Refused when the witness has another part */
    void fail(Actor witness, String reason, Instant now) {
        hands().witnesses(witness);
        moveTo(PlanStatus.FAILED);
        cancellation = new Cancellation(now, reason);
    }

    /** @throws Refused when the result of the draw may be known to somebody */
    void cancel(String reason, Instant now) {
        if (isKnowable(now)) {
            throw new Refused("inspections.refused.cancel-too-late");
        }
        moveTo(PlanStatus.CANCELLED);
        cancellation = new Cancellation(now, reason);
    }

    private void moveTo(PlanStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new Refused("inspections.refused.status");
        }
        status = wanted;
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code DR-2019-00-01}: year, province or 00 for the country, serial. */
    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    /** Code of the province whose plan it is; null for a national plan. */
    public @Nullable String province() {
        return province;
    }

    public PlanStatus status() {
        return status;
    }

    /** Whether anybody may read it: once it is published, cancelled or not. */
    public boolean isPublic() {
        return publishedAt != null;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String office() {
        return office;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public Period period() {
        return period;
    }

    public int teamSize() {
        return teamSize;
    }

    public List<PlanRow> rows() {
        return List.copyOf(rows);
    }

    /** The versions of all matters its rows name. */
    public List<UUID> versions() {
        return rows.stream().flatMap(row -> row.versions().stream()).distinct().toList();
    }

    /** Nobody's before the plan is drafted. */
    public Hands hands() {
        return hands == null ? new Hands() : hands;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** What was committed to; null until the pools are frozen. */
    public @Nullable Ceremony ceremony() {
        return ceremony;
    }

    public @Nullable Instant drawnAt() {
        return drawnAt;
    }

    /** Why it was given up, or its draw failed; null for all others. */
    public @Nullable Cancellation cancellation() {
        return cancellation;
    }
}
