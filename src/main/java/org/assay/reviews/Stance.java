package org.assay.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a member stands to the panel’s report: signed, refused with the reason, or silent until the time was over. */
@Embeddable
class Stance {
    /** What the member did. */
    enum Kind {
        SIGNED,
        REFUSED,
        SILENT
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "stance")
    private Kind kind;

    @Column(name = "stance_reason")
    private @Nullable String reason;

    @Column(name = "stance_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Stance() {}

    private Stance(Kind kind, @Nullable String reason, Instant now) {
        this.kind = kind;
        this.reason = reason;
        this.at = now;
    }

    static Stance signed(Instant now) {
        return new Stance(Kind.SIGNED, null, now);
    }

    static Stance refused(String reason, Instant now) {
        return new Stance(Kind.REFUSED, reason, now);
    }

    static Stance silent(Instant now) {
        return new Stance(Kind.SILENT, null, now);
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
