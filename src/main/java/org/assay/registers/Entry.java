package org.assay.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register as it stands.
 *
 * @param label what the register calls it; of a matter its code
 * @param version counts its changes, so that nobody writes over what somebody else has just written
 * @param values one for each column, empty when not known
 * @param status {@code ACTIVE}, or {@code LEFT}, {@code SUSPENDED}, {@code RETIRED} with the reason
 */
public record Entry(
        UUID id,
        String label,
        long version,
        Map<String, String> values,
        String status,
        @Nullable String statusReason,
        @Nullable LocalDate lastCheckedOn,
        @Nullable UUID personId,
        @Nullable UUID organizationId,
        Instant enteredAt) {

    static final String ACTIVE = "ACTIVE";

    public Entry {
        values = new LinkedHashMap<>(values);
    }

    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    public boolean isActive() {
        return status.equals(ACTIVE);
    }

    /** The values of a column that may hold several. */
    public List<String> list(String column) {
        return value(column).isEmpty() ? List.of() : List.of(value(column).split(";"));
    }

    /** The row with what the draft says put over it; the version stays until it is written. */
    Entry with(Map<String, String> said) {
        var changed = new LinkedHashMap<>(values);
        changed.putAll(said);
        return new Entry(
                id, label, version, changed, status, statusReason, lastCheckedOn, personId, organizationId, enteredAt);
    }

    Entry labelled(String given) {
        return new Entry(
                id, given, version, values, status, statusReason, lastCheckedOn, personId, organizationId, enteredAt);
    }

    /** The number in the label. */
    int serial() {
        return Integer.parseInt(label.substring(4));
    }

    Entry linkedTo(@Nullable UUID person) {
        return new Entry(
                id, label, version, values, status, statusReason, lastCheckedOn, person, organizationId, enteredAt);
    }

    Entry in(String newStatus, @Nullable String reason) {
        return new Entry(
                id, label, version, values, newStatus, reason, lastCheckedOn, personId, organizationId, enteredAt);
    }

    /** What differs from the row before, column by column. */
    List<Change> changesSince(Register register, Entry before) {
        List<Change> changes = new ArrayList<>();
        for (Column column : register.asked()) {
            String was = before.value(column.name());
            String is = value(column.name());
            if (!was.equals(is)) {
                changes.add(
                        column.isPersonal()
                                ? new Change(column.name(), null, null)
                                : new Change(column.name(), was, is));
            }
        }
        return changes;
    }

    /** The same row for everybody: without personal data, the middle of a certificate's number hidden. */
    public Entry forEverybody(Register register) {
        var shown = new LinkedHashMap<String, String>();
        for (Column column : register.columns()) {
            if (!column.isPersonal()) {
                shown.put(column.name(), value(column.name()));
            }
        }
        shown.computeIfPresent("certificateNumber", (name, number) -> masked(number));
        return new Entry(
                id, label, version, shown, status, statusReason, lastCheckedOn, null, organizationId, enteredAt);
    }

    static String masked(String number) {
        if (number.contains("****")) {
            return number;
        }
        int shown = Math.max(1, Math.min(3, number.length() / 3));
        return number.substring(0, shown) + "****" + number.substring(Math.max(shown, number.length() - 2));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && entry.id.equals(id) && entry.version == version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }
}
