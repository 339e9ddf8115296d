package org.assay.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.shared.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An account: one natural person with roles, at most one organization and at most one province. */
@Entity
public class Person {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String username;
    private String name;
    private String email;
    private String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private @Nullable String province;
    private @Nullable UUID organizationId;
    private String language;
    private boolean active = true;
    private boolean passwordIsOneTime;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(UUID id, NewPerson input, String passwordHash, Instant now) {
        this.id = id;
        this.username = input.username().toLowerCase(Locale.ROOT);
        this.name = input.name();
        this.email = input.email();
        this.passwordHash = passwordHash;
        this.roles = input.roles().stream().map(Role::code).sorted().toArray(String[]::new);
        this.province = input.province();
        this.organizationId = input.organizationId();
        this.language = input.language();
        this.createdAt = now;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable String province() {
        return province;
    }

    public @Nullable UUID organizationId() {
        return organizationId;
    }

    /** In which language the person is written to. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public boolean isActive() {
        return active;
    }

    public Actor actor() {
        return new Actor(id, name, roles(), province, organizationId);
    }

    void speakFor(UUID organization) {
        if (organizationId != null && !organizationId.equals(organization)) {
            throw new Refused("people.refused.speaks-for-another");
        }
        organizationId = organization;
    }

    void changeRoles(Set<Role> wanted) {
        roles = wanted.stream().map(Role::code).sorted().toArray(String[]::new);
    }

    void changeActive(boolean wanted) {
        active = wanted;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        passwordIsOneTime = false;
    }

    /** Whether somebody else has set the password, so that its owner must choose another. */
    public boolean isPasswordOneTime() {
        return passwordIsOneTime;
    }

    void expirePassword() {
        passwordIsOneTime = true;
    }

    void changeLanguage(String tag) {
        language = tag;
    }
}
