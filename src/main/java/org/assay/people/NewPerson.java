package org.assay.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to open an account; the password is in clear text and leaves this record only hashed. */
public record NewPerson(
        String username,
        String name,
        String email,
        String password,
        Set<Role> roles,
        @Nullable String province,
        @Nullable UUID organizationId,
        String language) {

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
