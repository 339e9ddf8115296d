package org.assay.announcements;

import org.assay.workflow.WorkExtended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that an objection takes longer to conclude, and has both sides told. */
@Component
class HeardExtensions {

    private final ObjectionRepository objections;
    private final ObjectionLetters letters;

    HeardExtensions(ObjectionRepository objections, ObjectionLetters letters) {
        this.objections = objections;
        this.letters = letters;
    }

    @EventListener
    void hear(WorkExtended extended) {
        if (extended.step().equals("conclude-objection")) {
            objections
                    .findById(extended.caseId())
                    .ifPresent(objection -> letters.extended(objection, extended.due(), extended.reason()));
        }
    }
}
