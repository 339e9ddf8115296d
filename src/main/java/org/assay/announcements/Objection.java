package org.assay.announcements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody's real-name objection to one row of a notice, and how it was answered. */
@Entity
@Table(name = "announcement_objection")
public class Objection {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String number;
    private UUID announcementId;
    private UUID subjectId;
    private UUID lineCaseId;
    private String lineNumber;
    private String organization;
    private String certificate;

    @Enumerated(EnumType.STRING)
    private ObjectorKind objectorKind;

    private String name;
    private byte[] idSealed;
    private String idMark;
    private byte[] contactSealed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] grounds;

    private String facts;
    private @Nullable String request;
    private boolean consent;
    private @Nullable UUID personId;
    private String language;

    @Enumerated(EnumType.STRING)
    private ObjectionStatus status = ObjectionStatus.RECEIVED;

    private Instant filedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant concludedAt;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    private boolean removal;
    private @Nullable String reasons;
    private @Nullable String submissionKey;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(
            UUID id, String number, Announcement notice, Line line, NewObjection input, Sealed sealed, Filing filing) {
        this.id = id;
        this.number = number;
        this.announcementId = notice.id();
        this.subjectId = notice.subjectId();
        this.lineCaseId = line.caseId();
        this.lineNumber = line.number();
        this.organization = line.organization();
        this.certificate = line.certificate();
        this.objectorKind = input.objectorKind();
        this.name = input.name();
        this.idSealed = sealed.id();
        this.idMark = sealed.mark();
        this.contactSealed = sealed.contact();
        this.grounds = input.grounds().toArray(String[]::new);
        this.facts = input.facts();
        this.request = input.request();
        this.consent = input.consent();
        this.personId = filing.person();
        this.language = filing.locale().toLanguageTag();
        this.filedAt = filing.at();
        this.submissionKey = filing.key();
    }

    /** What must not be readable in the database, and the keyed mark by which the same objector is recognised. */
    record Sealed(byte[] id, String mark, byte[] contact) {}

    /** By whom, when and how it came in. */
    record Filing(
            @Nullable UUID person,
            Locale locale,
            Instant at,
            @Nullable String key) {}

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID announcementId() {
        return announcementId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public UUID lineCaseId() {
        return lineCaseId;
    }

    public String lineNumber() {
        return lineNumber;
    }

    public String organization() {
        return organization;
    }

    public String certificate() {
        return certificate;
    }

    public ObjectorKind objectorKind() {
        return objectorKind;
    }

    public String name() {
        return name;
    }

    byte[] idSealed() {
        return idSealed.clone();
    }

    byte[] contactSealed() {
        return contactSealed.clone();
    }

    public List<String> grounds() {
        return List.of(grounds);
    }

    public String facts() {
        return facts;
    }

    public @Nullable String request() {
        return request;
    }

    /** Whether the organization concerned may learn who objected. */
    public boolean consent() {
        return consent;
    }

    public @Nullable UUID personId() {
        return personId;
    }

    /** In which language the objector wrote and is written to. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public ObjectionStatus status() {
        return status;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }

    /** Why it was not admitted; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Conclusion conclusion() {
        return conclusion;
    }

    public boolean removal() {
        return removal;
    }

    /** The findings both sides received; null until it is concluded. */
    public @Nullable String reasons() {
        return reasons;
    }

    @Nullable
    String submissionKey() {
        return submissionKey;
    }

    void admit(Instant now) {
        moveTo(ObjectionStatus.ADMITTED);
        answeredAt = now;
    }

    void refuse(String why, Instant now) {
        moveTo(ObjectionStatus.REFUSED);
        reason = why;
        answeredAt = now;
    }

    void conclude(Conclusion found, boolean rowLeaves, String why, Instant now) {
        moveTo(ObjectionStatus.CONCLUDED);
        conclusion = found;
        removal = rowLeaves && found != Conclusion.NOT_UPHELD;
        reasons = why;
        concludedAt = now;
    }

    private void moveTo(ObjectionStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new IllegalStateException("An objection that is " + status + " cannot become " + wanted);
        }
        status = wanted;
    }
}
