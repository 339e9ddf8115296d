package org.assay.inspections;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredObject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan: these matters, checked at objects of one kind.
 *
 * @param matters codes of the matters; {@code versions} the versions in force when the row was drafted, in the same order
 * @param directed whether only objects are drawn from that meet the conditions; else every object of the kind is in
 * @param riskClasses condition of a directed row: one of these classes; empty for any
 * @param province condition: in this province; null for any
 * @param field condition: of this field; null for any
 * @param tags condition: bearing at least one of these tags; empty for any
 * @param unannounced whether no notice is served before the visit
 * @param frequency how often in the year: once, as a plan draws once and nothing is checked twice in a year
 * @param objects how many objects the row was drawn from, or would be
 * @param quantity how many of them are drawn, or would be
 */
@Embeddable
public record PlanRow(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> matters,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> versions,
        @Enumerated(EnumType.STRING) ObjectKind kind,
        boolean directed,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> riskClasses,
        @Nullable String province,
        @Nullable String field,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags,
        boolean unannounced,
        int frequency,
        int objects,
        int quantity) {

    static final int ONCE = 1;

    /** Whether the object is one this row draws from. */
    public boolean covers(RegisteredObject object) {
        return object.kind() == kind
                && (riskClasses.isEmpty()
                        || riskClasses.contains(object.riskClass().name()))
                && (province == null || province.equals(object.province().code()))
                && (field == null
                        || object.field() != null && field.equals(object.field().code()))
                && (tags.isEmpty() || tags.stream().anyMatch(object.tags()::contains));
    }

    /** Whether anything narrows the objects down. */
    public boolean hasConditions() {
        return !riskClasses.isEmpty() || province != null || field != null || !tags.isEmpty();
    }

    PlanRow counted(int inFrame, int drawn) {
        return new PlanRow(
                matters,
                versions,
                kind,
                directed,
                riskClasses,
                province,
                field,
                tags,
                unannounced,
                frequency,
                inFrame,
                drawn);
    }

    /** Whether another row asks the same of the same objects. */
    boolean repeats(PlanRow other) {
        return kind == other.kind
                && conditions().equals(other.conditions())
                && matters.stream().anyMatch(other.matters::contains);
    }

    private List<Object> conditions() {
        return List.of(riskClasses, String.valueOf(province), String.valueOf(field), tags);
    }
}
