package org.assay.outcomes;

import java.util.Map;
import java.util.Objects;
import org.assay.visits.RecordedFinding;
import org.assay.workflow.Decisions;
import org.springframework.stereotype.Component;

/** What the decision tables say of a finding: how severe it is, and within which term it is to be rectified (domain 3.7.3). */
@Component
class SeverityRules {

    private final Decisions decisions;

    SeverityRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** How a finding of a severity is to be rectified; days are working days, {@code again} those of a second try. */
    record Term(int days, Verification verification, boolean stops, int again) {}

    /** @param repeated how often the item was found lightly wanting within twelve months, this time included */
    Severity propose(RecordedFinding.Nature nature, int repeated) {
        var row = one("finding-severity", Map.of("nature", nature.name(), "repeated", repeated));
        return Severity.valueOf(cell(row, "severity").toString());
    }

    Term term(Severity severity) {
        var row = one("rectification-deadline", Map.of("severity", severity.name()));
        return new Term(
                ((Number) cell(row, "days")).intValue(),
                Verification.valueOf(cell(row, "verification").toString()),
                cell(row, "stops").equals(true),
                ((Number) cell(row, "again")).intValue());
    }

    private static Object cell(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private Map<String, Object> one(String table, Map<String, Object> inputs) {
        return decisions
                .decide(table, inputs)
                .orElseThrow(() -> new IllegalStateException("The table " + table + " has no row for " + inputs));
    }
}
