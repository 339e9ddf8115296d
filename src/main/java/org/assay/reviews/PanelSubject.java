package org.assay.reviews;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.shared.Track;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a panel reviews and for whom, as the request for the review said it. */
@Embeddable
class PanelSubject {
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

    @SuppressWarnings("NullAway.Init")
    protected PanelSubject() {}

    PanelSubject(ReviewRequest request) {
        ReviewRequest.Subject subject = request.subject();
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
    }

    /** Experts of these fields, too, may be drawn from now on. */
    void widen(Set<String> wider) {
        Set<String> all = new TreeSet<>(fields());
        all.addAll(wider);
        fields = all.toArray(String[]::new);
    }

    String kind() {
        return subjectKind;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String field() {
        return field;
    }

    /** The fields whose experts may be drawn, by code. */
    Set<String> fields() {
        return Set.of(fields);
    }

    Track track() {
        return track;
    }

    UUID organizationId() {
        return organizationId;
    }

    String organizationName() {
        return organizationName;
    }

    String creditCode() {
        return creditCode;
    }

    @Nullable
    String groupParent() {
        return groupParent;
    }

    Set<String> related() {
        return Set.of(related);
    }

    Set<String> competitors() {
        return Set.of(competitors);
    }
}
