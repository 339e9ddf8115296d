package org.assay.visits;

import java.util.UUID;
import org.assay.workflow.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/visits/late-conflict.bpmn calls: each method bears the name of its element. */
@Component
@Transactional
public class LateConflict {

    private final Replacements replacements;

    LateConflict(Replacements replacements) {
        this.replacements = replacements;
    }

    /** @param decision {@code confirmed} or {@code dismissed} */
    public record ConfirmConflict(String decision, String note) {}

    /**
     * Somebody else than who said it decides whether an inspector has to leave.
     *
     * @throws org.assay.shared.Refused to who said it and to the team, and when the inspector cannot leave any more
     */
    public Outcome confirmConflict(UUID caseId, ConfirmConflict answers) {
        replacements.decide(
                caseId, answers.decision().equals("confirmed"), answers.note().strip());
        return Outcome.of(answers.decision());
    }
}
