package org.assay.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector may not visit, written as a line {@code code | reason | last day}.
 *
 * @param code of an object or of a unit, or an object's label
 * @param until the last day, null for good
 */
record Conflict(String code, String reason, @Nullable LocalDate until) {

    private static final int MOST = 50;

    /** What lines say; the flaw is the first line that says nothing. */
    record Read(List<Conflict> conflicts, Optional<String> flaw) {}

    static Read read(String text) {
        Map<String, Conflict> conflicts = new LinkedHashMap<>();
        for (String line : text.split("[\\n;；]")) {
            if (!line.isBlank()) {
                var conflict = line(line);
                if (conflict.isEmpty() || conflicts.size() == MOST) {
                    return new Read(List.copyOf(conflicts.values()), Optional.of(line.strip()));
                }
                conflicts.put(conflict.get().code(), conflict.get());
            }
        }
        return new Read(List.copyOf(conflicts.values()), Optional.empty());
    }

    private static Optional<Conflict> line(String line) {
        String[] parts = line.split("[|｜]", -1);
        String code = parts[0].strip().toUpperCase(Locale.ROOT);
        String reason = parts.length > 1 ? parts[1].strip() : "";
        String until = parts.length > 2 ? parts[2].strip() : "";
        if (parts.length > 3 || !RegisterRules.isCode(code) || reason.length() < 2 || reason.length() > 200) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Conflict(code, reason, until.isEmpty() ? null : LocalDate.parse(until)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String written(Collection<Conflict> conflicts) {
        return conflicts.stream()
                .sorted(java.util.Comparator.comparing(Conflict::code))
                .map(each -> each.code() + " | " + each.reason() + (each.until() == null ? "" : " | " + each.until()))
                .collect(Collectors.joining("\n"));
    }

    static List<Conflict> of(String text) {
        return new ArrayList<>(read(text).conflicts());
    }
}
