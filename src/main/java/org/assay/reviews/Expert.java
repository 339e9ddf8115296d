package org.assay.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assay.people.PersonId;
import org.assay.shared.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person appointed to the pool, known to panels and the public by a hidden code alone. */
@Entity
public class Expert {
    /** Cases a year; P4 of the rules of the draw. */
    static final int USUAL_YEARLY_CAP = 12;

    /** Whether the expert can be drawn. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID personId;
    private String code;
    private String name;
    private String employer;
    private String employerCreditCode;
    private String province;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] fields;

    private LocalDate termUntil;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    private @Nullable String statusReason;
    private int yearlyCap = USUAL_YEARLY_CAP;
    private Instant appointedAt;

    @SuppressWarnings("NullAway.Init")
    protected Expert() {}

    Expert(UUID id, NewExpert input, Instant now) {
        this.id = id;
        this.personId = input.person().value();
        this.code = input.code();
        this.name = input.name();
        this.employer = input.employer();
        this.employerCreditCode = input.employerCreditCode();
        this.province = input.province();
        this.sector = input.sector();
        this.fields = input.fields().stream().sorted().toArray(String[]::new);
        this.termUntil = input.termUntil();
        this.appointedAt = now;
    }

    void suspend(String reason) {
        if (status == Status.SUSPENDED) {
            throw new Refused("reviews.refused.suspended-already", code);
        }
        status = Status.SUSPENDED;
        statusReason = reason;
    }

    void reinstate() {
        if (status == Status.ACTIVE) {
            throw new Refused("reviews.refused.active-already", code);
        }
        status = Status.ACTIVE;
        statusReason = null;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String employer() {
        return employer;
    }

    public String employerCreditCode() {
        return employerCreditCode;
    }

    public String province() {
        return province;
    }

    public Sector sector() {
        return sector;
    }

    public Set<String> fields() {
        return Set.of(fields);
    }

    public LocalDate termUntil() {
        return termUntil;
    }

    public Status status() {
        return status;
    }

    /** The most cases a calendar year. */
    public int yearlyCap() {
        return yearlyCap;
    }

    public boolean isActiveOn(LocalDate day) {
        return status == Status.ACTIVE && !day.isAfter(termUntil);
    }
}
