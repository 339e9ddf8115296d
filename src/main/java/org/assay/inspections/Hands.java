package org.assay.inspections;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** In whose hands the parts of a plan lay: author, approver, operator of the draw and its witness are kept apart. */
@Embeddable
public class Hands {

    private @Nullable UUID draftedBy;
    private @Nullable UUID approvedBy;
    private @Nullable UUID frozenBy;
    private @Nullable UUID witnessId;

    protected Hands() {}

    void drafts(Actor author) {
        draftedBy = author.personId();
    }

    /** @throws Refused when the approver drafted it */
    void judges(Actor approver) {
        refuseIf(approver, draftedBy, "inspections.refused.author-approves");
    }

    void approves(Actor approver) {
        judges(approver);
        approvedBy = approver.personId();
    }

    /** @throws Refused when the operator approved the plan */
    void refuseToFreeze(Actor operator) {
        refuseIf(operator, approvedBy, "inspections.refused.approver-operates");
    }

    void freezes(Actor operator) {
        refuseToFreeze(operator);
        frozenBy = operator.personId();
    }

    /** @throws Refused when the witness has another part in this plan */
    void witnesses(Actor witness) {
        refuseToWitness(witness);
        witnessId = witness.personId();
    }

    private void refuseToWitness(Actor witness) {
        refuseIf(witness, approvedBy, "inspections.refused.approver-witnesses");
        refuseIf(witness, frozenBy, "inspections.refused.operator-witnesses");
        refuseIf(witness, draftedBy, "inspections.refused.author-witnesses");
    }

    /** @throws Refused when the operator approved the plan or called the nonce */
    void draws(Actor operator) {
        refuseIf(operator, approvedBy, "inspections.refused.approver-operates");
        refuseIf(operator, witnessId, "inspections.refused.witness-operates");
    }

    /** Why this person may not do a step of the draw; empty when nothing stands against it. */
    public Optional<Refused> objection(String step, Actor actor) {
        try {
            switch (step) {
                case "approve-plan" -> judges(actor);
                case "freeze-pools" -> refuseToFreeze(actor);
                case "call-nonce" -> refuseToWitness(actor);
                case "draw-objects" -> draws(actor);
                default -> {}
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private static void refuseIf(Actor actor, @Nullable UUID other, String sentence) {
        if (actor.personId().equals(other)) {
            throw new Refused(sentence);
        }
    }

    public @Nullable UUID draftedBy() {
        return draftedBy;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public @Nullable UUID frozenBy() {
        return frozenBy;
    }

    public @Nullable UUID witnessId() {
        return witnessId;
    }
}
