package org.assay.inspections;

import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the next object in order come where one that was drawn has left. */
@Component
@Transactional
public class Successions {

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 500;

    private final PlanRepository plans;
    private final DrawnObjects drawn;
    private final CurrentPerson currentPerson;

    Successions(PlanRepository plans, DrawnObjects drawn, CurrentPerson currentPerson) {
        this.plans = plans;
        this.drawn = drawn;
        this.currentPerson = currentPerson;
    }

    /**
     * An object drawn has left; the next of its strata in the same order is visited instead.
     *
     * @param reason 20 to 500 characters, for everybody to read
     * @throws NotYours for anybody but an officer of the plan's level
     * @throws Refused before the draw, when the object has left already, its visit is on record, or the register says it is there
     */
    public void leave(UUID planId, UUID objectId, String reason) {
        Plan plan = plans.findByIdForUpdate(planId)
                .filter(found -> currentPerson
                        .find()
                        .filter(actor -> Plans.mayWork(found, actor))
                        .isPresent())
                .orElseThrow(NotYours::new);
        if (plan.status() != PlanStatus.DRAWN) {
            throw new Refused("inspections.refused.not-drawn");
        }
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refused("inspections.refused.reason-length", SHORTEST_REASON, LONGEST_REASON);
        }
        drawn.leave(plan, objectId, why);
    }
}
