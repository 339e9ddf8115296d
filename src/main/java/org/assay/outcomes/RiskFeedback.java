package org.assay.outcomes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.pages.Words;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.visits.NewVisit;
import org.assay.visits.ResultClass;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves an object between risk classes by what its check found, and back where the result is corrected. */
@Component
class RiskFeedback {

    private final RiskRules risks;
    private final PastChecks past;
    private final Registers registers;
    private final Words words;
    private final ApplicationEventPublisher events;

    RiskFeedback(RiskRules risks, PastChecks past, Registers registers, Words words, ApplicationEventPublisher events) {
        this.risks = risks;
        this.past = past;
        this.registers = registers;
        this.words = words;
        this.events = events;
    }

    /** The class the object is in before its check is fed back. */
    RiskClass now(FollowUp followUp) {
        return registers.objects(List.of(followUp.object().objectId())).stream()
                .map(RegisteredObject::riskClass)
                .findFirst()
                .orElse(followUp.riskBefore());
    }

    /** Where a result moves an object of this class; empty when it stays. A look-back never improves the class by itself. */
    Optional<RiskClass> after(RiskClass before, FollowUp followUp, ResultClass result) {
        boolean lookBack = followUp.visit().visitKind() == NewVisit.Kind.LOOK_BACK;
        int clean = lookBack ? 0 : past.cleanInARow(followUp.object().objectId(), followUp.id()) + 1;
        return risks.after(
                before,
                result,
                followUp.standing().stream().map(Finding::severity).toList(),
                clean);
    }

    /** Moves it, with the result as the reason. */
    void move(FollowUp followUp, RiskClass from, RiskClass to) {
        var object = followUp.object();
        registers.classify(
                object.objectId(),
                to,
                words.in(
                        Locale.SIMPLIFIED_CHINESE,
                        "outcomes.risk.reason",
                        followUp.number(),
                        words.in(Locale.SIMPLIFIED_CHINESE, "outcomes.result." + followUp.result())));
        events.publishEvent(new OutcomeFact.RiskMoved(followUp.id(), object.objectLabel(), from, to));
    }

    /**
     * The result was corrected: the object comes where the right one would have moved it. Where something else has moved it since,
     * it moves only if the right result asks for worse.
     */
    void revise(FollowUp followUp) {
        RiskClass before = followUp.riskBefore();
        RiskClass shown = followUp.riskAfter() == null ? before : followUp.riskAfter();
        var moved = after(before, followUp, followUp.result());
        followUp.reconsider(moved.orElse(null));
        RiskClass right = moved.orElse(before);
        RiskClass now = now(followUp);
        if (right != now && (now == shown || right.compareTo(now) > 0)) {
            move(followUp, now, right);
        }
    }
}
