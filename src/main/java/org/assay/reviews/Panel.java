package org.assay.reviews;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.draws.DrawId;
import org.assay.shared.Refused;
import org.assay.workflow.CaseRef;
import org.jspecify.annotations.Nullable;

/** The panel of one subject: what it reviews, who sits on it, how far it is and what it concluded. */
@Entity
public class Panel {
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Embedded
    private PanelSubject subject;

    @Enumerated(EnumType.STRING)
    private PanelStatus status = PanelStatus.REQUESTED;

    @ElementCollection
    @CollectionTable(name = "panel_criterion", joinColumns = @JoinColumn(name = "panel_id"))
    @OrderColumn(name = "position")
    private List<SheetCriterion> criteria = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "panel_id", nullable = false, updatable = false)
    @OrderBy("place")
    private List<PanelMember> members = new ArrayList<>();

    private @Nullable UUID drawId;
    private @Nullable UUID chairId;
    private @Nullable BigDecimal total;
    private @Nullable BigDecimal spread;

    @Embedded
    private @Nullable PanelReport report;

    private @Nullable String outcome;
    private Instant requestedAt;
    private @Nullable Instant concludedAt;

    @SuppressWarnings("NullAway.Init")
    protected Panel() {}

    Panel(ReviewRequest request, Instant now) {
        id = request.subject().id();
        subject = new PanelSubject(request);
        request.criteria().forEach(criterion -> criteria.add(new SheetCriterion(criterion)));
        requestedAt = now;
    }

    /** Commits to the pool for the first draw. */
    void freeze(DrawId draw) {
        if (status != PanelStatus.FROZEN) {
            moveTo(PanelStatus.FROZEN);
        }
        drawId = draw.value();
    }

    /** Commits to a pool for the seats nobody of the reserve could take; experts of further fields may be drawn, too. */
    void refreeze(DrawId draw, Set<String> wider) {
        refuseUnless(PanelStatus.FILLING);
        drawId = draw.value();
        subject.widen(wider);
    }

    /** Offers the vacant seats to those drawn, in their order, and keeps the reserve. */
    void seat(List<Expert> drawn, List<Expert> reserve, Instant now) {
        if (status != PanelStatus.FILLING) {
            moveTo(PanelStatus.FILLING);
        }
        List<Integer> vacant = seating().vacant();
        for (int i = 0; i < drawn.size(); i++) {
            join(drawn.get(i)).offer(vacant.get(i), now);
        }
        reserve.forEach(this::join);
    }

    /** Nobody could be drawn: the seats stay free until experts are drawn from another pool. */
    void stayVacant() {
        if (status != PanelStatus.FILLING) {
            moveTo(PanelStatus.FILLING);
        }
    }

    /** Whether anybody came out of the last draw; nobody does when it could not fill the seats. */
    boolean hasDrawn() {
        return members.stream().anyMatch(member -> member.drawId().equals(drawId));
    }

    private PanelMember join(Expert expert) {
        PanelMember member = new PanelMember(
                Objects.requireNonNull(drawId, "nobody is drawn before the pool is frozen"),
                members.size() + 1,
                expert);
        members.add(member);
        return member;
    }

    /** The seats are filled as far as they can be; the chair is known from now on. */
    void fill(@Nullable String homeProvince) {
        moveTo(PanelStatus.SCORING);
        chairId = seating().chair(homeProvince).id();
    }

    /** A divergent panel meets once; after the meeting its totals stand as they are. */
    void total(PanelScore score) {
        boolean meets = score.divergent() && status == PanelStatus.SCORING;
        moveTo(meets ? PanelStatus.CONSENSUS : PanelStatus.CONCLUDING);
        total = score.total();
        spread = score.range();
    }

    /** A seat was given up: it has to be filled again, and what was written of the old panel stands no more. */
    void reopen() {
        moveTo(PanelStatus.FILLING);
        report = null;
        members.forEach(PanelMember::reconsider);
    }

    /** P5: with fewer than three valid sheets and no reserve the panel is void, and nobody of it serves in the next. */
    void release(Instant now) {
        refuseUnless(PanelStatus.FILLING);
        Stream.concat(seating().seated().stream(), seating().with(PanelMember.Status.RESERVE).stream())
                .forEach(member -> member.leave(PanelMember.Status.RELEASED, List.of(), null, now));
        chairId = null;
    }

    /** The chair has signed by writing it; the others sign next. */
    void report(PanelReport written, Instant now) {
        moveTo(PanelStatus.SIGNING);
        report = written;
        chair().ifPresent(chair -> chair.stand(Stance.signed(now)));
    }

    void conclude(String judged, Instant now) {
        moveTo(PanelStatus.CONCLUDED);
        outcome = judged;
        concludedAt = now;
    }

    private void moveTo(PanelStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new Refused("reviews.refused.out-of-turn");
        }
        status = wanted;
    }

    /** @throws Refused when the panel is not at this step */
    void refuseUnless(PanelStatus wanted) {
        if (status != wanted) {
            throw new Refused("reviews.refused.out-of-turn");
        }
    }

    public UUID id() {
        return id;
    }

    PanelSubject subject() {
        return subject;
    }

    /** The case as the letters of the panel name it. */
    CaseRef asCase() {
        return new CaseRef(
                id,
                subject.kind(),
                subject.number(),
                subject.title(),
                subject.organizationId(),
                subject.organizationName(),
                subject.field(),
                null,
                null);
    }

    public PanelStatus status() {
        return status;
    }

    public List<ReviewRequest.Criterion> criteria() {
        return criteria.stream().map(SheetCriterion::criterion).toList();
    }

    Seating seating() {
        return new Seating(members);
    }

    Optional<PanelMember> chair() {
        return members.stream().filter(member -> member.id().equals(chairId)).findFirst();
    }

    public Optional<DrawId> drawId() {
        return Optional.ofNullable(drawId).map(DrawId::new);
    }

    Optional<PanelReport> report() {
        return Optional.ofNullable(report);
    }

    @Nullable
    BigDecimal total() {
        return total;
    }

    /** The highest total less the lowest. */
    @Nullable
    BigDecimal range() {
        return spread;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }
}
