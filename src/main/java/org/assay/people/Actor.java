package org.assay.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who is acting now, with what decides about permissions; it is what the session keeps. */
public record Actor(
        UUID personId,
        String name,
        Set<Role> roles,
        @Nullable String province,
        @Nullable UUID organizationId) implements Serializable {

    public PersonId id() {
        return new PersonId(personId);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... wanted) {
        return List.of(wanted).stream().anyMatch(roles::contains);
    }

    /** Whether the person does an official’s work, which may pass from one colleague to another. */
    public boolean isOfficial() {
        return roles.stream().anyMatch(Role::isOfficial);
    }

    /** Whether the person speaks for this organization. */
    public boolean speaksFor(@Nullable UUID organization) {
        return organizationId != null && organizationId.equals(organization);
    }

    /** Under which names work can wait for this person: each role, the organization, the person. */
    public List<String> candidacies() {
        List<String> keys =
                new ArrayList<>(roles.stream().map(Role::code).sorted().toList());
        if (organizationId != null) {
            keys.add("organization:" + organizationId);
        }
        keys.add("person:" + personId);
        return keys;
    }
}
