package org.assay.outcomes.web;

import java.util.List;
import org.assay.outcomes.FollowUp;
import org.assay.people.Actor;
import org.assay.people.Role;

/**
 * As whom a person looks at a case: officials see everything, an approver all but the visit itself, inspectors all but what
 * officials noted, the object its own side.
 */
enum Viewer {
    OFFICIAL,
    APPROVER,
    INSPECTOR,
    OBJECT;

    private static final List<String> TABS = List.of("overview", "documents", "messages", "timeline", "diagram");

    static Viewer of(FollowUp followUp, Actor actor) {
        if (actor.speaksFor(followUp.object().organizationId())) {
            return OBJECT;
        }
        if (actor.isAnyOf(Role.INSPECTION_OFFICER, Role.AUDITOR)) {
            return OFFICIAL;
        }
        return actor.is(Role.APPROVER) ? APPROVER : INSPECTOR;
    }

    public boolean isOfficial() {
        return this == OFFICIAL || this == APPROVER;
    }

    /** Whether the page of the visit is there for this viewer. */
    public boolean isLedToVisit() {
        return this == OFFICIAL || this == INSPECTOR;
    }

    public boolean isObject() {
        return this == OBJECT;
    }

    List<String> tabs() {
        return TABS;
    }
}
