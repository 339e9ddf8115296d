package org.assay.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;

/** An inspector who was asked to make a visit, and whether this one does. */
@Entity
public class VisitMember {

    /** Where somebody stands: asked, on the team, or gone, and why. */
    public enum Status {
        ASKED,
        CLEAR,
        CONFLICT,
        SILENT,
        NO_ACCOUNT,
        LATE_CONFLICT;

        /** Whether the seat is this person's, or may become so. */
        public boolean holds() {
            return this == ASKED || this == CLEAR;
        }
    }

    /** How somebody came to a seat: with the visit, as the next of the draw, or named by an officer. */
    public enum Source {
        FIRST,
        NEXT,
        NAMED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int place;
    private int seat;
    private UUID inspectorId;
    private @Nullable UUID personId;
    private String label;
    private String inspector;
    private boolean leads;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String reason;
    private Instant askedAt;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected VisitMember() {}

    VisitMember(int place, int seat, RegisteredInspector asked, boolean leads, Source source, Instant now) {
        this.id = Ids.next();
        this.place = place;
        this.seat = seat;
        this.inspectorId = asked.id();
        this.personId = asked.personId();
        this.label = asked.label();
        this.inspector = Snapshot.of(asked);
        this.leads = leads;
        this.source = source;
        this.status = asked.personId() == null ? Status.NO_ACCOUNT : Status.ASKED;
        this.askedAt = now;
    }

    void declareClear(Instant now) {
        status = Status.CLEAR;
        answeredAt = now;
    }

    void leave(Status why, @Nullable String said, Instant now) {
        status = why;
        reason = said;
        answeredAt = now;
        leads = false;
    }

    void lead(boolean now) {
        leads = now;
    }

    public UUID id() {
        return id;
    }

    public int place() {
        return place;
    }

    public int seat() {
        return seat;
    }

    public UUID inspectorId() {
        return inspectorId;
    }

    public @Nullable UUID personId() {
        return personId;
    }

    /** What draws and the public call this inspector. */
    public String label() {
        return label;
    }

    public RegisteredInspector inspector() {
        return Snapshot.inspector(inspector);
    }

    public boolean leads() {
        return leads;
    }

    public Source source() {
        return source;
    }

    public Status status() {
        return status;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
