package org.assay.dossiers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.assay.workflow.CaseRef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The application of one organization for one certificate in one round. */
@Entity
public class Dossier {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID organizationId;
    private String organization;
    private String creditCode;
    private @Nullable String number;
    private @Nullable String certificate;
    private @Nullable String field;

    @Enumerated(EnumType.STRING)
    private @Nullable Track track;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] levels = {};

    @Enumerated(EnumType.STRING)
    private DossierStatus status = DossierStatus.DRAFT;

    private UUID begunBy;
    private Instant begunAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endingReason;

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    Dossier(
            UUID id,
            UUID roundId,
            UUID organizationId,
            String organization,
            String creditCode,
            UUID begunBy,
            Instant now) {
        this.id = id;
        this.roundId = roundId;
        this.organizationId = organizationId;
        this.organization = organization;
        this.creditCode = creditCode;
        this.begunBy = begunBy;
        this.begunAt = now;
    }

    public DossierId id() {
        return new DossierId(id);
    }

    public UUID roundId() {
        return roundId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    /** The organization's name when the dossier was begun. */
    public String organization() {
        return organization;
    }

    public String creditCode() {
        return creditCode;
    }

    /** The case number; a draft has none. */
    public @Nullable String number() {
        return number;
    }

    /** The certificate's name as section C gives it. */
    public @Nullable String certificate() {
        return certificate;
    }

    public Optional<Field> field() {
        return Optional.ofNullable(field).flatMap(Field::find);
    }

    public Optional<Track> track() {
        return Optional.ofNullable(track);
    }

    public List<Level> levels() {
        return Arrays.stream(levels).map(Level::valueOf).toList();
    }

    public DossierStatus status() {
        return status;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** When it was first handed in. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Why it was refused, in the words the applicant reads; null otherwise. */
    public @Nullable String endingReason() {
        return endingReason;
    }

    /** The dossier as lists of work and letters mention it; a draft is no case yet. */
    CaseRef asCase() {
        return new CaseRef(
                id,
                Dossiers.KIND,
                String.valueOf(number),
                String.valueOf(certificate),
                organizationId,
                organization,
                field,
                null,
                roundId);
    }

    /** Whether the process still runs, from submission to the end. */
    public boolean isUnderWay() {
        return status != DossierStatus.DRAFT && !status.isFinal();
    }

    void expectEditable() {
        if (!status.isEditable()) {
            throw new Refused("dossiers.refused.not-editable");
        }
    }

    /** @throws Refused when the dossier is in the round already and something the round knows would change */
    void describe(@Nullable String certificate, @Nullable Field field, @Nullable Track track, List<Level> levels) {
        String code = field == null ? null : field.code();
        var names = levels.stream().map(Level::name).sorted().toArray(String[]::new);
        if (status != DossierStatus.DRAFT
                && !(Objects.equals(this.certificate, certificate)
                        && Objects.equals(this.field, code)
                        && this.track == track
                        && Arrays.equals(this.levels, names))) {
            throw new Refused("dossiers.refused.certificate-changed");
        }
        this.certificate = certificate;
        this.field = code;
        this.track = track;
        this.levels = names;
    }

    /** Handed in for the first time, or again with what was missing. */
    void submit(String givenNumber, Instant now) {
        moveTo(DossierStatus.SUBMITTED, now);
        if (number == null) {
            number = givenNumber;
            submittedAt = now;
        }
    }

    void accept(Instant now) {
        moveTo(DossierStatus.ACCEPTED, now);
        acceptedAt = now;
    }

    void refuse(String reason, Instant now) {
        moveTo(DossierStatus.REFUSED, now);
        endingReason = reason;
    }

    /** @throws Refused when the dossier is at another step by now */
    void moveTo(DossierStatus wanted, Instant now) {
        if (!status.next().contains(wanted)) {
            throw new Refused("dossiers.refused.not-at-this-step");
        }
        status = wanted;
        endedAt = wanted.isFinal() ? now : null;
    }
}
