package org.assay.organizations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.assay.shared.Province;
import org.assay.shared.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** A legal entity that takes part: an enterprise, institution or association with its social credit code. */
@Entity
public class Organization {

    /** What sort of legal entity it is (domain 3.3 A). */
    public enum Kind {
        ENTERPRISE,
        PUBLIC_INSTITUTION,
        ASSOCIATION,
        PRIVATE_NON_ENTERPRISE,
        OTHER
    }

    /** Whether it still takes part. */
    public enum Standing {
        ACTIVE,
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;
    private String creditCode;
    private boolean codeConfirmed;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String region;
    private String address;
    private String legalRepresentative;
    private @Nullable String groupParentCreditCode;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.ACTIVE;

    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(UUID id, NewOrganization input, SocialCreditCode code, Instant now) {
        this.id = id;
        this.name = input.name().strip();
        this.creditCode = code.value();
        this.codeConfirmed = SocialCreditCode.check(code.value()).isPresent();
        this.kind = input.kind();
        this.region = input.region().code();
        this.address = input.address().strip();
        this.legalRepresentative = input.legalRepresentative().strip();
        this.groupParentCreditCode = input.groupParentCreditCode();
        this.registeredAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String creditCode() {
        return creditCode;
    }

    /** Whether the code fails its check and was confirmed against the licence. */
    public boolean isCodeConfirmed() {
        return codeConfirmed;
    }

    public Kind kind() {
        return kind;
    }

    public Province region() {
        return Province.of(region);
    }

    public String address() {
        return address;
    }

    public String legalRepresentative() {
        return legalRepresentative;
    }

    public @Nullable String groupParentCreditCode() {
        return groupParentCreditCode;
    }

    public Standing standing() {
        return standing;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
