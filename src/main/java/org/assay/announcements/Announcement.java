package org.assay.announcements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** An official paper: number, issuer, date, text and a list; a notice also has the period in which anyone may object. */
@Entity
public class Announcement {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID subjectId;
    private String documentNumber;
    private String title;
    private String body;
    private String issuer;
    private @Nullable String titleEnglish;
    private @Nullable String bodyEnglish;
    private @Nullable String issuerEnglish;

    @Enumerated(EnumType.STRING)
    private AnnouncementStatus status = AnnouncementStatus.PREPARED;

    private Instant preparedAt;
    private @Nullable LocalDate issuedOn;
    private @Nullable Instant publishedAt;
    private @Nullable Instant noticeFrom;
    private @Nullable Instant noticeUntil;
    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "announcement_line", joinColumns = @JoinColumn(name = "announcement_id"))
    @OrderColumn(name = "position")
    private List<Line> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    Announcement(UUID id, NewAnnouncement input, Instant now) {
        this.id = id;
        this.kind = input.kind();
        this.subjectId = input.subjectId();
        this.documentNumber = input.documentNumber();
        this.title = input.title();
        this.body = input.body();
        this.issuer = input.issuer();
        this.preparedAt = now;
        this.lines.addAll(input.lines());
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** What it is about, such as a round. */
    public UUID subjectId() {
        return subjectId;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public String title() {
        return title;
    }

    /** The title for this reader; papers that were never translated keep their own language. */
    public String title(Locale locale) {
        return inLanguage(locale, title, titleEnglish);
    }

    public String issuer(Locale locale) {
        return inLanguage(locale, issuer, issuerEnglish);
    }

    String body() {
        return body;
    }

    public List<String> paragraphs(Locale locale) {
        return inLanguage(locale, body, bodyEnglish)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public AnnouncementStatus status() {
        return status;
    }

    /** The date the paper bears; null until it is published. */
    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable Instant noticeFrom() {
        return noticeFrom;
    }

    /** The last moment at which an objection may be filed; null when it is not a published notice. */
    public @Nullable Instant noticeUntil() {
        return noticeUntil;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public Optional<Line> line(UUID caseId) {
        return lines.stream().filter(line -> line.caseId().equals(caseId)).findFirst();
    }

    public boolean isPublic() {
        return status != AnnouncementStatus.PREPARED;
    }

    /** Whether objections may be filed at this moment. */
    public boolean isOpenToObjections(Instant now) {
        return kind == Kind.NOTICE
                && status == AnnouncementStatus.PUBLISHED
                && noticeUntil != null
                && !now.isAfter(noticeUntil);
    }

    void publish(Instant now, @Nullable Instant until) {
        moveTo(AnnouncementStatus.PUBLISHED);
        publishedAt = now;
        issuedOn = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        if (kind == Kind.NOTICE) {
            noticeFrom = now;
            noticeUntil = until;
        }
    }

    void close(Instant now) {
        moveTo(AnnouncementStatus.CLOSED);
        closedAt = now;
    }

    private void moveTo(AnnouncementStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new IllegalStateException("A paper that is " + status + " cannot become " + wanted);
        }
        status = wanted;
    }

    private static String inLanguage(Locale locale, String own, @Nullable String english) {
        return english == null || locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? own : english;
    }
}
