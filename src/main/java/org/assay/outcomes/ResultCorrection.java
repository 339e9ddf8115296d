package org.assay.outcomes;

import java.util.UUID;
import org.assay.shared.Refused;
import org.assay.visits.ResultClass;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/outcomes/result-correction.bpmn calls; the case is the follow-up whose result is public. */
@Component
@Transactional
public class ResultCorrection {

    /** Whether the published result is corrected, into what, and the note the public reads. */
    public record DecideCorrection(
            String decision, @Nullable ResultClass result, String note) {}

    private final Corrections corrections;

    ResultCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @throws Refused when the officer inspected, asked for it, or nothing would change */
    public Outcome decideCorrection(UUID id, DecideCorrection answers) {
        boolean granted = answers.decision().equals("GRANTED");
        corrections.decide(id, granted, answers.result(), answers.note());
        return Outcome.of(granted ? "granted" : "refused");
    }
}
