package org.assay.people;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The session's view of a person: the actor, and the password hash only until it has been compared. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final Actor actor;
    private final String username;
    private final boolean active;
    private final boolean passwordOneTime;
    private @Nullable String passwordHash;

    SignedIn(Person person) {
        this.actor = person.actor();
        this.username = person.username();
        this.active = person.isActive();
        this.passwordOneTime = person.isPasswordOneTime();
        this.passwordHash = person.passwordHash();
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.code()))
                .toList());
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    /** Whether the person must choose another password before anything else. */
    public boolean isPasswordOneTime() {
        return passwordOneTime;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
