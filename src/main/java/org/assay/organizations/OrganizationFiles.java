package org.assay.organizations;

import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.springframework.stereotype.Component;

/** Who may see the file of an organization: its own agents, and those whose office is to look at it. */
@Component
public class OrganizationFiles implements DocumentGuard {

    public static final String KIND = "organizations";

    @Override
    public String caseKind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID organizationId, Actor actor) {
        return actor.speaksFor(organizationId)
                || actor.isAnyOf(
                        Role.CASE_OFFICER,
                        Role.OBJECTION_OFFICER,
                        Role.APPROVER,
                        Role.MEETING_MEMBER,
                        Role.AUDITOR,
                        Role.ADMINISTRATOR);
    }
}
