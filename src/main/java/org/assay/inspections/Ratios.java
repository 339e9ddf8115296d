package org.assay.inspections;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assay.registers.RegisteredObject;
import org.assay.registers.RiskClass;
import org.assay.workflow.Decisions;
import org.springframework.stereotype.Component;

/** What share of its like an object is drawn from, by the decision table sampling-ratio. */
@Component
class Ratios {

    private final Decisions decisions;

    Ratios(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The table's answers, each asked once. */
    final class Table {

        private record Case(RiskClass riskClass, boolean checked, boolean complaint) {}

        private final Map<Case, Integer> known = new HashMap<>();

        /** Per cent, 1 to 100. @param checked whether the object was drawn in the same year already */
        int percent(RegisteredObject object, boolean checked) {
            return known.computeIfAbsent(
                    new Case(object.riskClass(), checked, object.complaintUpheld()),
                    asked -> Ratios.this.percent(asked.riskClass(), asked.checked(), asked.complaint()));
        }
    }

    Table table() {
        return new Table();
    }

    int percent(RiskClass riskClass, boolean checked, boolean complaint) {
        var decided = decisions
                .decide(
                        "sampling-ratio",
                        Map.of("riskClass", riskClass.name(), "checked", checked, "complaint", complaint))
                .orElseThrow();
        return ((Number) Objects.requireNonNull(decided.get("percent"))).intValue();
    }
}
