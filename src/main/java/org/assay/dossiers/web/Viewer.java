package org.assay.dossiers.web;

import java.util.List;
import org.assay.dossiers.Dossier;
import org.assay.people.Actor;
import org.assay.people.Role;

/** As whom a person looks at a case: the applicant and the staff see different things, an expert only what is to be judged. */
enum Viewer {
    APPLICANT,
    STAFF,
    EXPERT;

    private static final List<String> ALL =
            List.of("overview", "dossier", "review", "documents", "messages", "timeline", "diagram", "record");
    private static final List<String> TO_BE_JUDGED = List.of("overview", "dossier", "documents");

    static Viewer of(Dossier dossier, Actor actor) {
        if (actor.speaksFor(dossier.organizationId())) {
            return APPLICANT;
        }
        boolean staff = actor.isAnyOf(
                Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.OBJECTION_OFFICER, Role.MEETING_MEMBER);
        return staff ? STAFF : EXPERT;
    }

    public boolean isApplicant() {
        return this == APPLICANT;
    }

    public boolean isStaff() {
        return this == STAFF;
    }

    List<String> tabs() {
        return this == EXPERT ? TO_BE_JUDGED : ALL;
    }
}
