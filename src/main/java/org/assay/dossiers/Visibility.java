package org.assay.dossiers;

import org.assay.people.Actor;
import org.assay.people.Role;
import org.springframework.stereotype.Component;

/** Who may see a dossier: the applicant's agents always, officials once it is handed in. */
@Component
class Visibility {

    boolean isVisible(Dossier dossier, Actor actor) {
        return isOwn(dossier, actor) || dossier.submittedAt() != null && isOfficial(actor);
    }

    static boolean isOwn(Dossier dossier, Actor actor) {
        return actor.is(Role.AGENT) && actor.speaksFor(dossier.organizationId());
    }

    static boolean isOfficial(Actor actor) {
        return actor.isAnyOf(
                Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.OBJECTION_OFFICER, Role.MEETING_MEMBER);
    }
}
