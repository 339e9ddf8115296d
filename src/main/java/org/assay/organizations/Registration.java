package org.assay.organizations;

import java.util.Set;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters an organization together with the account of its agent: both or neither. */
@Component
@Transactional
public class Registration {

    private final Organizations organizations;
    private final People people;

    Registration(Organizations organizations, People people) {
        this.organizations = organizations;
        this.people = people;
    }

    /** @throws org.assay.shared.Refused when the organization or the user name is entered already, or the code is wrong */
    public Organization register(NewOrganization input, NewAgent agent) {
        var organization = organizations.register(input);
        people.join(new NewPerson(
                agent.username(),
                agent.name(),
                agent.email(),
                agent.password(),
                Set.of(Role.AGENT),
                null,
                organization.id(),
                agent.language()));
        return organization;
    }
}
