package org.assay.visits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.shared.Refused;

/** Whether a record agrees with itself and with the checklist (domain P11.7, 3.7.4). */
final class RecordRules {

    /** Where nothing could be looked at, questions may stay open. */
    private static final Set<ResultClass> NOTHING_SEEN =
            Set.of(ResultClass.UNREACHABLE, ResultClass.REFUSED_SERIOUS, ResultClass.NOT_OPERATING);

    private static final Set<ResultClass> WITHOUT_FINDINGS =
            Set.of(ResultClass.NO_PROBLEM, ResultClass.UNREACHABLE, ResultClass.NOT_OPERATING);

    private RecordRules() {}

    /** @throws Refused with the first thing that does not agree */
    static void refuseContradiction(
            ResultClass result,
            Signing signing,
            Collection<RecordedFinding> findings,
            List<CheckItem> checklist,
            Map<String, MergedAnswer> answers) {
        refuseResult(result, signing, findings);
        Set<String> asked = checklist.stream().map(CheckItem::code).collect(Collectors.toSet());
        Set<String> found = findings.stream().map(RecordedFinding::item).collect(Collectors.toSet());
        for (String item : found) {
            if (!asked.contains(item)) {
                throw new Refused("visits.refused.no-such-item", item);
            }
            if (is(answers, item, Answer.Value.YES)) {
                throw new Refused("visits.refused.answered-yes", item);
            }
        }
        for (CheckItem item : checklist) {
            if (is(answers, item.code(), Answer.Value.NO) && !found.contains(item.code())) {
                throw new Refused("visits.refused.answered-no", item.code());
            }
        }
        String open = checklist.stream()
                .map(CheckItem::code)
                .filter(code -> !answers.containsKey(code) || !answers.get(code).isAnswered())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty() && !NOTHING_SEEN.contains(result)) {
            throw new Refused("visits.refused.unanswered", open);
        }
    }

    private static void refuseResult(ResultClass result, Signing signing, Collection<RecordedFinding> findings) {
        if (WITHOUT_FINDINGS.contains(result) && !findings.isEmpty()) {
            throw new Refused("visits.refused.findings-contradict");
        }
        if (!WITHOUT_FINDINGS.contains(result) && findings.isEmpty()) {
            throw new Refused("visits.refused.no-findings");
        }
        boolean refusal = findings.stream().anyMatch(finding -> finding.nature() == RecordedFinding.Nature.REFUSAL);
        if (result == ResultClass.REFUSED_SERIOUS && (signing != Signing.REFUSED || !refusal)) {
            throw new Refused("visits.refused.serious-refusal");
        }
        if (result == ResultClass.UNREACHABLE && signing != Signing.ABSENT) {
            throw new Refused("visits.refused.unreachable-signed");
        }
        if (signing == Signing.ABSENT && !NOTHING_SEEN.contains(result)) {
            throw new Refused("visits.refused.absent");
        }
    }

    private static boolean is(Map<String, MergedAnswer> answers, String item, Answer.Value value) {
        return answers.containsKey(item) && answers.get(item).current().value() == value;
    }
}
