package org.assay.draws;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A draw on record: what was frozen, what was called, what followed. Once drawn it never changes. */
@Entity
public class Draw {
    /** Where a draw stands. */
    public enum State {
        COMMITTED,
        DRAWN,
        SUPERSEDED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String planId;
    private UUID subjectId;
    private String title;

    @Enumerated(EnumType.STRING)
    private State state = State.COMMITTED;

    private String commitment;
    private String commitmentSha256;
    private int poolSize;
    private int seats;
    private int reserves;
    private String nonceSource;
    private Instant committedAt;
    private @Nullable String nonce;
    private @Nullable String witness;
    private @Nullable UUID operatorId;
    private @Nullable Instant drawnAt;
    private @Nullable String seed;
    private @Nullable String result;
    private @Nullable String resultSha256;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    Draw(UUID id, NewDraw input, FrozenPool frozen, String commitment, String commitmentSha256) {
        this.id = id;
        this.planId = frozen.planId();
        this.subjectId = input.subjectId();
        this.title = input.title();
        this.commitment = commitment;
        this.commitmentSha256 = commitmentSha256;
        this.poolSize = frozen.pool().size();
        this.seats = frozen.rule().seats();
        this.reserves = frozen.rule().reserves();
        this.nonceSource = frozen.nonceSource();
        this.committedAt = OffsetDateTime.parse(frozen.committedAt()).toInstant();
    }

    void draw(
            String calledNonce,
            String calledBefore,
            @Nullable UUID operator,
            Instant now,
            String drawnSeed,
            String text,
            String hash) {
        refuseUnlessCommitted();
        state = State.DRAWN;
        nonce = calledNonce;
        witness = calledBefore;
        operatorId = operator;
        drawnAt = now;
        seed = drawnSeed;
        result = text;
        resultSha256 = hash;
    }

    void supersede() {
        refuseUnlessCommitted();
        state = State.SUPERSEDED;
    }

    void release(Instant now) {
        if (releasedAt == null && state == State.DRAWN) {
            releasedAt = now;
        }
    }

    private void refuseUnlessCommitted() {
        if (state != State.COMMITTED) {
            throw new Refused("draws.refused.drawn-already", planId);
        }
    }

    public DrawId id() {
        return new DrawId(id);
    }

    public String planId() {
        return planId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    public boolean isDrawn() {
        return state == State.DRAWN;
    }

    /** The frozen pool and the rule, as canonical JSON: the very text whose hash was committed. */
    public String commitment() {
        return commitment;
    }

    public String commitmentSha256() {
        return commitmentSha256;
    }

    public int poolSize() {
        return poolSize;
    }

    public int seats() {
        return seats;
    }

    public int reserves() {
        return reserves;
    }

    public String nonceSource() {
        return nonceSource;
    }

    public Instant committedAt() {
        return committedAt;
    }

    /** The committed time as it enters the seed: to the second, in the time of Beijing. */
    public OffsetDateTime plannedTime() {
        return beijing(committedAt);
    }

    static OffsetDateTime beijing(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(WorkingCalendar.ZONE)
                .toOffsetDateTime();
    }

    public @Nullable String nonce() {
        return nonce;
    }

    public @Nullable String witness() {
        return witness;
    }

    public @Nullable UUID operatorId() {
        return operatorId;
    }

    public @Nullable Instant drawnAt() {
        return drawnAt;
    }

    public @Nullable String seed() {
        return seed;
    }

    /** The transcript as canonical JSON; empty before the draw. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public @Nullable String resultSha256() {
        return resultSha256;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }
}
