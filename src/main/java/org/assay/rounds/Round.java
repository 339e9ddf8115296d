package org.assay.rounds;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A recruitment round: one call, the dossiers that answer it, and one decision on who is recruited. */
@Entity
public class Round {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private RoundStatus status = RoundStatus.DRAFT;

    private String title;
    private String legalBasis = "";
    private LocalDate opensOn;
    private LocalDate closesOn;
    private String contact = "";
    private String feeStatement = "";

    @ElementCollection
    @CollectionTable(name = "round_place", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    private List<Place> places = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "round_criterion", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    private List<RoundCriterion> criteria = new ArrayList<>();

    private Instant begunAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String returnReason;
    private @Nullable String rankingNote;
    private int notices;

    @Embedded
    private @Nullable Decision decision;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    /** A draft bears its number as its title, and proposed dates, until the call is drafted. */
    Round(UUID id, String number, LocalDate opensOn, LocalDate closesOn, Instant now) {
        this.id = id;
        this.number = number;
        this.title = number;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.begunAt = now;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public RoundStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** The first day for submissions, in Beijing; proposed until the call is approved. */
    public LocalDate opensOn() {
        return opensOn;
    }

    /** The last day for submissions, in Beijing; proposed until the call is approved. */
    public LocalDate closesOn() {
        return closesOn;
    }

    public String contact() {
        return contact;
    }

    public String feeStatement() {
        return feeStatement;
    }

    public List<Place> places() {
        return List.copyOf(places);
    }

    /** The score sheet in its order; locked with the approval of the call. */
    public List<RoundCriterion> criteria() {
        return List.copyOf(criteria);
    }

    public boolean offers(Field field, Track track) {
        return places.stream().anyMatch(place -> place.isFor(field, track));
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable String rankingNote() {
        return rankingNote;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public Instant closesAt() {
        return WorkingCalendar.endOf(closesOn);
    }

    /** Whether a dossier may be submitted now; a timer that rings late opens nothing longer. */
    public boolean isOpenAt(Instant now) {
        return status == RoundStatus.OPEN && !now.isAfter(closesAt());
    }

    /** Whether the call is published and its period has not ended. */
    boolean isProlongableAt(Instant now) {
        return status.isBeforeClosing() && !now.isAfter(closesAt());
    }

    /** @param lastDay checked by {@link CallRules} */
    void prolong(LocalDate lastDay) {
        closesOn = lastDay;
    }

    void draft(Call call) {
        if (status != RoundStatus.DRAFT) {
            throw new Refused("rounds.refused.call-locked");
        }
        title = call.title();
        legalBasis = call.legalBasis();
        opensOn = call.opensOn();
        closesOn = call.closesOn();
        contact = call.contact();
        feeStatement = call.feeStatement();
        places.clear();
        places.addAll(call.places());
        criteria.clear();
        criteria.addAll(call.criteria());
        returnReason = null;
    }

    /** @throws Refused when the opening day has passed while the call waited: the period would be too short */
    void approve(LocalDate today) {
        if (opensOn.isBefore(today)) {
            throw new Refused("rounds.refused.opening-passed", opensOn);
        }
        moveTo(RoundStatus.APPROVED);
    }

    void sendBack(@Nullable String reason) {
        returnReason = reason;
    }

    void publish(Instant now) {
        moveTo(RoundStatus.PUBLISHED);
        publishedAt = now;
    }

    void open() {
        moveTo(RoundStatus.OPEN);
    }

    void close(Instant now) {
        moveTo(RoundStatus.CLOSED);
        closedAt = now;
    }

    void beginReviewing() {
        moveTo(RoundStatus.REVIEWING);
    }

    void noteRanking(@Nullable String note) {
        rankingNote = note;
        returnReason = null;
    }

    boolean wasNoticed() {
        return notices > 0;
    }

    /** @return the document number of this notice, such as {@code RND-2019-001-N1} */
    String giveNotice() {
        moveTo(RoundStatus.NOTICED);
        return nextNotice();
    }

    /** Also for one who moves up after the decision. */
    String nextNotice() {
        notices++;
        return number + "-N" + notices;
    }

    void decide(Decision decision, Instant now) {
        moveTo(RoundStatus.DECIDED);
        this.decision = decision;
        decidedAt = now;
    }

    private void moveTo(RoundStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new Refused("rounds.refused.status");
        }
        status = wanted;
    }
}
