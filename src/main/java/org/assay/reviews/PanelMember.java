package org.assay.reviews;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An expert drawn for a panel: in reserve, asked, seated, or gone with the reason on record. */
@Entity
public class PanelMember {
    /** What became of somebody drawn. */
    public enum Status {
        RESERVE,
        OFFERED,
        TAKEN,
        DECLINED,
        CONFLICT,
        TIMED_OUT,
        /** A conflict was found after the seat was taken. */
        RECUSED,
        /** No sheet was signed while the scoring was open. */
        DROPPED,
        /** The panel became void. */
        RELEASED;

        public Set<Status> next() {
            return switch (this) {
                case RESERVE -> Set.of(OFFERED, RELEASED);
                case OFFERED -> Set.of(TAKEN, DECLINED, CONFLICT, TIMED_OUT);
                case TAKEN -> Set.of(RECUSED, DROPPED, RELEASED);
                case DECLINED, CONFLICT, TIMED_OUT, RECUSED, DROPPED, RELEASED -> Set.of();
            };
        }
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID drawId;
    private int place;
    private UUID expertId;
    private UUID personId;
    private String code;
    private String province;
    private @Nullable Integer seat;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RESERVE;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] grounds = {};

    private @Nullable Instant offeredAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant leftAt;
    private @Nullable String leftReason;

    @Embedded
    private @Nullable Stance stance;

    @SuppressWarnings("NullAway.Init")
    protected PanelMember() {}

    PanelMember(UUID drawId, int place, Expert expert) {
        this.id = Ids.next();
        this.drawId = drawId;
        this.place = place;
        this.expertId = expert.id();
        this.personId = expert.person().value();
        this.code = expert.code();
        this.province = expert.province();
    }

    void offer(int offeredSeat, Instant now) {
        moveTo(Status.OFFERED);
        seat = offeredSeat;
        offeredAt = now;
    }

    /** Signs that no ground for recusal exists. */
    void take(Instant now) {
        moveTo(Status.TAKEN);
        answeredAt = now;
    }

    /** Does not take the seat; declared grounds stay on record with the time they were signed. */
    void refuse(Status why, List<String> declared, Instant now) {
        moveTo(why);
        grounds = declared.toArray(String[]::new);
        answeredAt = now;
    }

    /** Gives up a seat that was taken; the sheet signed there stays on record and counts no more. */
    void leave(Status why, List<String> found, @Nullable String reason, Instant now) {
        moveTo(why);
        grounds = found.toArray(String[]::new);
        leftReason = reason;
        leftAt = now;
        stance = null;
    }

    /** @throws Refused when the member has signed or refused already */
    void stand(Stance taken) {
        if (stance != null) {
            throw new Refused("reviews.refused.signed-already");
        }
        stance = taken;
    }

    /** The report stands no more, so nobody has signed it. */
    void reconsider() {
        stance = null;
    }

    private void moveTo(Status wanted) {
        if (!status.next().contains(wanted)) {
            throw new Refused("reviews.refused.seat-not-offered", code);
        }
        status = wanted;
    }

    boolean is(Status wanted) {
        return status == wanted;
    }

    boolean holds(int wanted) {
        return seat != null && seat == wanted && (status == Status.OFFERED || status == Status.TAKEN);
    }

    public UUID id() {
        return id;
    }

    public UUID drawId() {
        return drawId;
    }

    /** The order of the draw over all draws of the panel, 1 for the first. */
    public int place() {
        return place;
    }

    public UUID expertId() {
        return expertId;
    }

    public UUID personId() {
        return personId;
    }

    public String code() {
        return code;
    }

    public String province() {
        return province;
    }

    /** 1 to the number of seats; null while in reserve. */
    public @Nullable Integer seat() {
        return seat;
    }

    public Status status() {
        return status;
    }

    public List<String> grounds() {
        return List.of(grounds);
    }

    public @Nullable Instant offeredAt() {
        return offeredAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** When a seat that was taken was given up. */
    public @Nullable Instant leftAt() {
        return leftAt;
    }

    public @Nullable String leftReason() {
        return leftReason;
    }

    /** How the member stands to the report; empty until it is signed, refused or the time is over. */
    Optional<Stance> stance() {
        return Optional.ofNullable(stance);
    }
}
