package org.assay.outcomes.web;

import java.util.List;
import org.assay.outcomes.FollowUp;
import org.assay.people.Actor;
import org.assay.people.Role;

/** As whom a person looks at a case: officials see everything, inspectors all but what officials noted, the object its own side. */
enum Viewer {
    OFFICIAL,
    INSPECTOR,
    OBJECT;

    private static final List<String> TABS = List.of("overview", "documents", "messages", "timeline", "diagram");

    static Viewer of(FollowUp followUp, Actor actor) {
        if (actor.speaksFor(followUp.object().organizationId())) {
            return OBJECT;
        }
        return actor.isAnyOf(Role.INSPECTION_OFFICER, Role.APPROVER, Role.AUDITOR) ? OFFICIAL : INSPECTOR;
    }

    public boolean isOfficial() {
        return this == OFFICIAL;
    }

    public boolean isObject() {
        return this == OBJECT;
    }

    List<String> tabs() {
        return TABS;
    }
}
