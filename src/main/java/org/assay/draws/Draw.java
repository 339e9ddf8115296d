package org.assay.draws;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A draw on record: what was committed, what nonce was called, what followed. Each step is taken once and for good. */
@Entity
public class Draw {
    /** Where a draw stands. */
    public enum State {
        COMMITTED,
        NONCED,
        DRAWN,
        SUPERSEDED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID subjectId;
    private String title;

    @Enumerated(EnumType.STRING)
    private State state = State.COMMITTED;

    @Embedded
    private Committed committed;

    private @Nullable UUID operatorId;
    private @Nullable String nonce;
    private @Nullable Instant nonceAt;
    private @Nullable String nonceSha256;
    private @Nullable String witness;
    private @Nullable UUID witnessId;
    private @Nullable Instant drawnAt;
    private @Nullable String seed;
    private @Nullable String resultSha256;
    private @Nullable Instant releasedAt;

    /** Names of what could not be satisfied; empty unless the draw left seats free. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> unmet = new ArrayList<>();

    /** 64 hexadecimal digits that no page shows; null for what was frozen before there was one. */
    private @Nullable String secret;

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    Draw(UUID id, UUID subjectId, String title, Committed committed, DrawSecret secret, @Nullable UUID operator) {
        this.id = id;
        this.subjectId = subjectId;
        this.title = title;
        this.committed = committed;
        this.secret = secret.hex();
        this.operatorId = operator;
        if (operator != null && operator.equals(committed.approverId())) {
            throw new Refused("draws.refused.approver-operates");
        }
    }

    /** Enters the nonce, once; before the planned time nobody may. */
    void enterNonce(String called, Witness before, Instant now, String sha256) {
        if (state == State.NONCED) {
            throw new Refused("draws.refused.nonce-entered", planId());
        }
        refuseUnless(State.COMMITTED);
        refuseEarly(now);
        refuseParty(before);
        state = State.NONCED;
        nonce = called;
        nonceAt = now;
        nonceSha256 = sha256;
        witness = before.name();
        witnessId = before.personId();
    }

    private void refuseEarly(Instant now) {
        if (now.isBefore(CeremonyTime.toTheSecond(committed.plannedAt()))) {
            throw new Refused("draws.refused.too-early", CeremonyTime.words(committed.plannedAt()));
        }
    }

    private void refuseParty(Witness before) {
        if (before.is(operatorId)) {
            throw new Refused("draws.refused.witness-operates");
        }
        if (before.is(committed.approverId())) {
            throw new Refused("draws.refused.witness-approves");
        }
    }

    /** Who may draw: anybody but the witness and the approver. */
    void refuseToDraw(@Nullable UUID person) {
        if (state == State.COMMITTED) {
            throw new Refused("draws.refused.no-nonce", planId());
        }
        refuseUnless(State.NONCED);
        if (person != null && person.equals(witnessId)) {
            throw new Refused("draws.refused.witness-draws");
        }
        if (person != null && person.equals(committed.approverId())) {
            throw new Refused("draws.refused.approver-draws");
        }
    }

    /** @param unsatisfied names of what stands against a lawful result; the draw stays on record all the same */
    void draw(@Nullable UUID operator, Instant now, String drawnSeed, String sha256, List<String> unsatisfied) {
        refuseToDraw(operator);
        state = State.DRAWN;
        if (operatorId == null) {
            operatorId = operator;
        }
        drawnAt = now;
        seed = drawnSeed;
        resultSha256 = sha256;
        unmet = new ArrayList<>(unsatisfied);
    }

    /** @param from the moment from which on the result may be known; null where it never may before it is drawn */
    void supersede(@Nullable Instant from, Instant now) {
        refuseUnless(State.COMMITTED);
        if (from != null && !now.isBefore(from)) {
            throw new Refused("draws.refused.value-due", planId());
        }
        state = State.SUPERSEDED;
    }

    /** The source has no value. Only a public source can fail, only its witness says so, and not before the planned time. */
    void fail(Witness before, Instant now) {
        refuseUnless(State.COMMITTED);
        if (committed.nonceSource() == NonceSource.WITNESS) {
            throw new Refused("draws.refused.witness-is-source");
        }
        refuseEarly(now);
        refuseParty(before);
        state = State.SUPERSEDED;
    }

    void release(Instant now) {
        if (releasedAt == null && state == State.DRAWN) {
            releasedAt = now;
        }
    }

    private void refuseUnless(State wanted) {
        if (state != wanted) {
            throw new Refused("draws.refused.drawn-already", planId());
        }
    }

    public DrawId id() {
        return new DrawId(id);
    }

    public String planId() {
        return committed.planId();
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

    /** Why seats stayed free, by the names of the rule; empty while nothing is drawn and when all were filled. */
    public List<String> unmet() {
        return List.copyOf(unmet);
    }

    /** Whether a value was called in vain: everybody may see it and the reason at once, so that no attempt is silent. */
    public boolean isUnfilled() {
        return !unmet.isEmpty();
    }

    /** Whether everybody may see pools, nonce and result: an open draw at once, another one when it is released. */
    public boolean isPublic() {
        return committed.open() || releasedAt != null;
    }

    /** Whether its pools were frozen before draws had steps: then they have to be frozen again. */
    public boolean isOfEarlierFormat() {
        return committed.format() != Commitment.FORMAT;
    }

    /** Whether everybody may read a text at once; the commitment of the earlier format held the pool itself and waits as it did. */
    boolean isOpenAtOnce(Part text) {
        return text.name().equals(Part.COMMITMENT) && !isOfEarlierFormat();
    }

    public Committed committed() {
        return committed;
    }

    public String commitmentSha256() {
        return committed.commitmentSha256();
    }

    /** How recusals are opened that the frozen pool holds closed. */
    Recusals recusals() {
        return secret == null ? Recusals.OPEN : Recusals.of(DrawSecret.of(secret));
    }

    /** A value called, with the seal joined to it when the draw is sealed. */
    String sealed(String called) {
        return secret == null || committed.open()
                ? called
                : called + "-" + DrawSecret.of(secret).seal();
    }

    /** The pool of inspectors of another day, as it would have been frozen here. */
    Part closed(Pools pools) {
        return Sealing.inspectors(pools, secret == null ? null : DrawSecret.of(secret));
    }

    public @Nullable UUID operatorId() {
        return operatorId;
    }

    public @Nullable String nonce() {
        return nonce;
    }

    public @Nullable Instant nonceAt() {
        return nonceAt;
    }

    public @Nullable String nonceSha256() {
        return nonceSha256;
    }

    public @Nullable String witness() {
        return witness;
    }

    public @Nullable UUID witnessId() {
        return witnessId;
    }

    public @Nullable Instant drawnAt() {
        return drawnAt;
    }

    public @Nullable String seed() {
        return seed;
    }

    public @Nullable String resultSha256() {
        return resultSha256;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }
}
