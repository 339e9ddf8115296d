package org.assay.outcomes;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.assay.registers.RiskClass;
import org.assay.visits.ResultClass;
import org.assay.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Feeds what was found back into the risk class of the object: worse by the table, better by one step after two clean checks. */
@Component
class RiskRules {

    /** So many checks in a row without a problem improve the class by one step. */
    static final int CLEAN_CHECKS = 2;

    private final Decisions decisions;

    RiskRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The class the object is in from now on; empty when it stays where it is.
     *
     * @param now the class the register knows
     * @param cleanInARow checks without a problem since the last move, this one included
     */
    Optional<RiskClass> after(RiskClass now, ResultClass result, Collection<Severity> severities, int cleanInARow) {
        var least = least(result, severities);
        if (least.isPresent()) {
            return least.filter(found -> found.compareTo(now) > 0);
        }
        boolean improves = result == ResultClass.NO_PROBLEM && cleanInARow >= CLEAN_CHECKS && now != RiskClass.A;
        return improves ? Optional.of(RiskClass.values()[now.ordinal() - 1]) : Optional.empty();
    }

    private Optional<RiskClass> least(ResultClass result, Collection<Severity> severities) {
        return decisions
                .decide(
                        "risk-feedback",
                        Map.of(
                                "critical", count(severities, Severity.CRITICAL),
                                "major", count(severities, Severity.MAJOR),
                                "refused", result == ResultClass.REFUSED_SERIOUS))
                .map(row -> RiskClass.valueOf(String.valueOf(row.get("atLeast"))));
    }

    private static int count(Collection<Severity> severities, Severity wanted) {
        return (int) severities.stream().filter(wanted::equals).count();
    }
}
