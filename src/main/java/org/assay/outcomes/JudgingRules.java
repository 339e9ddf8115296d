package org.assay.outcomes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How findings are judged, answered and settled: who inspected does not decide, and every departure has its reason. */
@Component
class JudgingRules {

    /** Characters of a reason that is asked for (domain 3.1). */
    static final int SHORTEST_REASON = 20;

    /** The numbers of findings that were dropped and of those whose severity was amended. */
    record Changes(List<Integer> dropped, List<Integer> amended) {}

    /** @throws Refused when the person inspected, or is an officer of another province */
    void refuseInvolved(FollowUp followUp, Actor actor) {
        refuseInspector(followUp, actor);
        if (actor.is(Role.INSPECTION_OFFICER) && !Outcomes.isOfficerFor(followUp, actor)) {
            throw new Refused("outcomes.refused.other-province");
        }
    }

    /** Who inspected does not decide. */
    void refuseInspector(FollowUp followUp, Actor actor) {
        if (followUp.visit().isOf(actor.personId())) {
            throw new Refused("outcomes.refused.inspected");
        }
    }

    void judge(FollowUp followUp, VisitOutcome.JudgeFindings answers, Instant now) {
        var judged = byNumber(followUp, answers.findings(), VisitOutcome.Judged::number);
        for (var finding : followUp.found()) {
            var answer = Objects.requireNonNull(judged.get(finding.number()));
            if (answer.severity() != finding.view().proposed()) {
                refuseWithoutReason(finding, answer.reason());
            }
            finding.judge(answer.severity(), blankToNull(answer.reason()));
        }
        refuseContradiction(answers.result(), followUp.found().size());
        followUp.judge(answers.result(), blankToNull(answers.remark()), now);
    }

    void answer(FollowUp followUp, VisitOutcome.ReplyToFindings answers, Instant now) {
        var given = byNumber(followUp, answers.findings(), VisitOutcome.Answer::number);
        var said = new ArrayList<String>();
        for (var finding : followUp.found()) {
            String reply = blankToNull(
                    Objects.requireNonNull(given.get(finding.number())).reply());
            if (reply != null) {
                finding.answer(reply);
                said.add(reply);
            }
        }
        String general = blankToNull(answers.reply());
        if (answers.stance() != Stance.ACCEPTS && said.isEmpty() && general == null) {
            throw new Refused("outcomes.refused.reply-missing");
        }
        followUp.answer(answers.stance(), general, now);
    }

    Changes settle(FollowUp followUp, VisitOutcome.SettleOutcome answers, Instant now) {
        var settled = byNumber(followUp, answers.findings(), VisitOutcome.Settled::number);
        var changes = new Changes(new ArrayList<>(), new ArrayList<>());
        for (var finding : followUp.found()) {
            settle(finding, Objects.requireNonNull(settled.get(finding.number())), changes, now);
        }
        refuseContradiction(answers.result(), followUp.standing().size());
        String reason = blankToNull(answers.reason());
        if (answers.result() != followUp.result() && (reason == null || reason.length() < SHORTEST_REASON)) {
            throw new Refused("outcomes.refused.result-reason-missing", SHORTEST_REASON);
        }
        followUp.settle(answers.result(), reason, now);
        return changes;
    }

    private static void settle(Finding finding, VisitOutcome.Settled answer, Changes changes, Instant now) {
        switch (answer.decision()) {
            case "DROP" -> {
                finding.drop(refuseWithoutReason(finding, answer.reason()), now);
                changes.dropped().add(finding.number());
            }
            case "AMEND" -> {
                var severity = answer.severity();
                if (severity == null || severity == finding.severity()) {
                    throw new Refused("outcomes.refused.not-amended", finding.number());
                }
                finding.amend(severity, refuseWithoutReason(finding, answer.reason()));
                changes.amended().add(finding.number());
            }
            default -> {
                // confirmed: it stands as it was judged
            }
        }
    }

    private static String refuseWithoutReason(Finding finding, @Nullable String reason) {
        String given = blankToNull(reason);
        if (given == null || given.length() < SHORTEST_REASON) {
            throw new Refused("outcomes.refused.reason-missing", finding.number(), SHORTEST_REASON);
        }
        return given;
    }

    /** A clean result and findings exclude each other, and so do a problem and none. */
    static void refuseContradiction(ResultClass result, int standing) {
        boolean saysNothingFound = result == ResultClass.NO_PROBLEM || result == ResultClass.NOT_OPERATING;
        boolean saysProblem = result == ResultClass.PROBLEM_CORRECTED || result == ResultClass.PROBLEM_PENDING;
        if (saysNothingFound && standing > 0 || saysProblem && standing == 0) {
            throw new Refused("outcomes.refused.result-contradicts");
        }
    }

    /** @throws Refused when the rows are not the findings of the record */
    private static <T> Map<Integer, T> byNumber(FollowUp followUp, @Nullable List<T> rows, ToIntFunction<T> number) {
        var given = Objects.requireNonNullElse(rows, List.<T>of());
        var numbers = given.stream().map(number::applyAsInt).toList();
        if (!numbers.equals(followUp.found().stream().map(Finding::number).toList())) {
            throw new Refused("outcomes.refused.findings-changed");
        }
        return given.stream().collect(Collectors.toMap(number::applyAsInt, Function.identity()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
