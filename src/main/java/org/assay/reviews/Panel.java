package org.assay.reviews;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.draws.DrawId;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The panel of one subject: what it reviews, who sits on it, how far it is and what it concluded. */
@Entity
public class Panel {
    /** Five seats; P4 of the rules of the draw. */
    static final int SEATS = 5;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String subjectKind;
    private String number;
    private String title;
    private String field;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] fields;

    @Enumerated(EnumType.STRING)
    private Track track;

    private UUID organizationId;
    private String organizationName;
    private String creditCode;
    private @Nullable String groupParent;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] related;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] competitors;

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
    private @Nullable String summary;
    private @Nullable String conditions;
    private @Nullable String dissent;
    private @Nullable Instant reportedAt;
    private @Nullable String outcome;
    private Instant requestedAt;
    private @Nullable Instant concludedAt;

    @SuppressWarnings("NullAway.Init")
    protected Panel() {}

    Panel(ReviewRequest request, Instant now) {
        ReviewRequest.Subject subject = request.subject();
        id = subject.id();
        subjectKind = subject.kind();
        number = subject.number();
        title = subject.title();
        field = subject.field();
        fields = Stream.concat(Stream.of(subject.field()), subject.tags().stream())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        track = request.track();
        organizationId = request.organizationId();
        organizationName = request.organizationName();
        creditCode = request.creditCode();
        groupParent = request.groupParent();
        related = request.related().stream().sorted().toArray(String[]::new);
        competitors = request.competingCreditCodes().stream().sorted().toArray(String[]::new);
        request.criteria().forEach(criterion -> criteria.add(new SheetCriterion(criterion)));
        requestedAt = now;
    }

    void freeze(DrawId draw) {
        if (status != PanelStatus.FROZEN) {
            moveTo(PanelStatus.FROZEN);
        }
        drawId = draw.value();
    }

    /** Offers the seats to those drawn, in their order, and keeps the reserve. */
    void seat(List<Expert> drawn, List<Expert> reserve, Instant now) {
        moveTo(PanelStatus.FILLING);
        drawn.forEach(this::join);
        for (int seat = 1; seat <= drawn.size(); seat++) {
            members.get(seat - 1).offer(seat, now);
        }
        reserve.forEach(this::join);
    }

    /** Offers the vacant seats to those drawn from a wider pool, and keeps the new reserve. */
    void seatMore(DrawId draw, Set<String> wider, List<Expert> drawn, List<Expert> reserve, Instant now) {
        drawId = draw.value();
        Set<String> all = new TreeSet<>(List.of(fields));
        all.addAll(wider);
        fields = all.toArray(String[]::new);
        List<Integer> vacant = vacantSeats();
        for (int i = 0; i < drawn.size(); i++) {
            join(drawn.get(i)).offer(vacant.get(i), now);
        }
        reserve.forEach(this::join);
    }

    private PanelMember join(Expert expert) {
        PanelMember member = new PanelMember(
                java.util.Objects.requireNonNull(drawId, "nobody is drawn before the pool is frozen"),
                members.size() + 1,
                expert);
        members.add(member);
        return member;
    }

    /** Everybody has taken a seat: the chair falls to the best-ranked member from elsewhere, else to the best-ranked. */
    void fill(@Nullable String homeProvince) {
        moveTo(PanelStatus.SCORING);
        List<PanelMember> seated = seated();
        chairId = seated.stream()
                .filter(member -> !member.province().equals(homeProvince))
                .findFirst()
                .orElse(seated.get(0))
                .id();
    }

    void total(PanelScore score) {
        moveTo(score.divergent() ? PanelStatus.CONSENSUS : PanelStatus.CONCLUDING);
        keep(score);
    }

    void totalRevised(PanelScore score) {
        moveTo(PanelStatus.CONCLUDING);
        keep(score);
    }

    private void keep(PanelScore score) {
        total = score.total();
        spread = score.range();
    }

    void report(String words, @Nullable String conditionsSet, @Nullable String dissenting, Instant now) {
        if (status != PanelStatus.CONCLUDING || reportedAt != null) {
            throw new Refused("reviews.refused.out-of-turn");
        }
        summary = words;
        conditions = conditionsSet;
        dissent = dissenting;
        reportedAt = now;
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

    /** Seats nobody holds or is asked to take, by number. */
    List<Integer> vacantSeats() {
        return Stream.iterate(1, seat -> seat + 1)
                .limit(SEATS)
                .filter(seat -> holder(seat).isEmpty())
                .toList();
    }

    /** Who has the seat or is asked to take it. */
    Optional<PanelMember> holder(int seat) {
        return members.stream().filter(member -> member.holds(seat)).findFirst();
    }

    /** The members who signed and sit, in the order of the draw. */
    List<PanelMember> seated() {
        return with(PanelMember.Status.TAKEN);
    }

    List<PanelMember> with(PanelMember.Status wanted) {
        return members.stream().filter(member -> member.is(wanted)).toList();
    }

    /** What this person is on the panel, among those of a status. */
    Optional<PanelMember> member(UUID personId, PanelMember.Status wanted) {
        return with(wanted).stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    Optional<PanelMember> chair() {
        return members.stream().filter(member -> member.id().equals(chairId)).findFirst();
    }

    public UUID id() {
        return id;
    }

    public String subjectKind() {
        return subjectKind;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String field() {
        return field;
    }

    /** The fields whose experts may be drawn, by code. */
    public Set<String> fields() {
        return Set.of(fields);
    }

    public Track track() {
        return track;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String organizationName() {
        return organizationName;
    }

    public String creditCode() {
        return creditCode;
    }

    public @Nullable String groupParent() {
        return groupParent;
    }

    public Set<String> related() {
        return Set.of(related);
    }

    public Set<String> competitors() {
        return Set.of(competitors);
    }

    public PanelStatus status() {
        return status;
    }

    public List<ReviewRequest.Criterion> criteria() {
        return criteria.stream().map(SheetCriterion::criterion).toList();
    }

    public List<PanelMember> members() {
        return List.copyOf(members);
    }

    public Optional<DrawId> drawId() {
        return Optional.ofNullable(drawId).map(DrawId::new);
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable String conditions() {
        return conditions;
    }

    public @Nullable String dissent() {
        return dissent;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }
}
