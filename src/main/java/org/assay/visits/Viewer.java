package org.assay.visits;

import java.util.List;
import java.util.Optional;
import org.assay.people.Actor;
import org.assay.people.Role;

/** As whom somebody looks at a visit: the office that keeps the plan, the team that makes it, or the object visited. */
public enum Viewer {
    OFFICE,
    TEAM,
    OBJECT;

    /** Empty for everybody else, for whom the visit does not exist. */
    static Optional<Viewer> of(Visit visit, Actor actor) {
        if (visit.team().of(actor.personId()).isPresent()) {
            return Optional.of(TEAM);
        }
        if (actor.is(Role.AUDITOR) || isOffice(visit, actor)) {
            return Optional.of(OFFICE);
        }
        boolean told = visit.wasTold() || visit.status() == VisitStatus.RECORDED;
        return told && actor.speaksFor(visit.organizationId()) ? Optional.of(OBJECT) : Optional.empty();
    }

    /** Whether it is an officer of the ministry, or of the province the object lies in. */
    static boolean isOffice(Visit visit, Actor actor) {
        return actor.is(Role.INSPECTION_OFFICER)
                && (actor.province() == null || actor.province().equals(visit.province()));
    }

    public boolean isObject() {
        return this == OBJECT;
    }

    /** The sides of the case page this viewer sees. */
    public List<String> tabs() {
        return this == OBJECT
                ? List.of("overview", "notice", "record", "documents", "messages", "timeline")
                : List.of(
                        "overview",
                        "team",
                        "notice",
                        "checklist",
                        "record",
                        "documents",
                        "messages",
                        "timeline",
                        "diagram");
    }
}
