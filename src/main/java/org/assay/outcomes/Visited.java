package org.assay.outcomes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.NewVisit;
import org.assay.visits.ResultClass;
import org.assay.visits.VisitReport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The visit as its record told it; inspectors and matters in the order of the record, the leader first. */
@Embeddable
public record Visited(
        UUID visitId,
        String visitNumber,
        @Enumerated(EnumType.STRING) NewVisit.Kind visitKind,
        @Nullable UUID planId,
        @Nullable String planNumber,
        @Nullable UUID drawId,
        @Nullable UUID follows,
        LocalDate visitedOn,
        Instant leftAt,
        Instant recordedAt,
        @Nullable String statement,
        @Enumerated(EnumType.STRING) ResultClass foundResult,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> matterIds,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> matterCodes,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> matterTitles,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> inspectorIds,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> inspectorLabels,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> inspectorUnits,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> inspectorPersons) {

    /** @throws IllegalStateException when the visit is not recorded yet */
    static Visited of(VisitReport report) {
        if (report.leftAt() == null || report.recordedAt() == null || report.result() == null) {
            throw new IllegalStateException("The visit " + report.number() + " is not recorded");
        }
        return new Visited(
                report.id(),
                report.number(),
                report.kind(),
                report.planId(),
                report.planNumber(),
                report.drawId(),
                report.follows(),
                report.visitedOn(),
                report.leftAt(),
                report.recordedAt(),
                report.statement(),
                report.result(),
                report.matters().stream().map(RegisteredMatter::id).toList(),
                report.matters().stream().map(RegisteredMatter::code).toList(),
                report.matters().stream().map(RegisteredMatter::title).toList(),
                report.team().stream().map(RegisteredInspector::id).toList(),
                report.team().stream().map(RegisteredInspector::label).toList(),
                report.team().stream().map(RegisteredInspector::unit).toList(),
                report.team().stream()
                        .map(RegisteredInspector::personId)
                        .filter(Objects::nonNull)
                        .map(UUID.class::cast)
                        .toList());
    }

    /** The day the check ended, from which the term of publication runs. */
    public LocalDate endedOn() {
        return LocalDate.ofInstant(leftAt, WorkingCalendar.ZONE);
    }

    /** Whether this person was one of the inspectors. */
    public boolean isOf(UUID person) {
        return inspectorPersons.contains(person);
    }
}
