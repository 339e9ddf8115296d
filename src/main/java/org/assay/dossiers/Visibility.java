package org.assay.dossiers;

import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.reviews.Reviews;
import org.springframework.stereotype.Component;

/** Who may see a dossier: the applicant's agents always, officials once it is handed in, experts while they sit on its panel. */
@Component
class Visibility {

    private final Reviews reviews;

    Visibility(Reviews reviews) {
        this.reviews = reviews;
    }

    boolean isVisible(Dossier dossier, Actor actor) {
        return isOwn(dossier, actor)
                || dossier.submittedAt() != null
                        && (isOfficial(actor)
                                || actor.is(Role.EXPERT)
                                        && reviews.mayRead(dossier.id().value(), actor));
    }

    static boolean isOwn(Dossier dossier, Actor actor) {
        return actor.is(Role.AGENT) && actor.speaksFor(dossier.organizationId());
    }

    static boolean isOfficial(Actor actor) {
        return actor.isAnyOf(
                Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.OBJECTION_OFFICER, Role.MEETING_MEMBER);
    }
}
