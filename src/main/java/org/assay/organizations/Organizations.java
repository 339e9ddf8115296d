package org.assay.organizations;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.NotYours;
import org.assay.shared.CodeFlaw;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.SocialCreditCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters organizations and finds them. */
@Component
@Transactional
public class Organizations {

    private final OrganizationRepository organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organizations(OrganizationRepository organizations, ApplicationEventPublisher events, Clock clock) {
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused when the code has a flaw that nobody may confirm, or the code or the name is entered already */
    public Organization register(NewOrganization input) {
        var code = code(input.creditCode(), input.codeConfirmed());
        if (organizations.findByCreditCode(code.value()).isPresent()) {
            throw new Refused("organizations.refused.code-taken", code.value());
        }
        if (organizations.existsByName(input.name().strip())) {
            throw new Refused("organizations.refused.name-taken", input.name().strip());
        }
        var organization = organizations.saveAndFlush(new Organization(Ids.next(), input, code, clock.instant()));
        events.publishEvent(new OrganizationRegistered(
                organization.id(), organization.name(), organization.creditCode(), organization.isCodeConfirmed()));
        return organization;
    }

    /** @throws NotYours when there is none */
    @Transactional(readOnly = true)
    public Organization expect(UUID id) {
        return find(id).orElseThrow(NotYours::new);
    }

    @Transactional(readOnly = true)
    public Optional<Organization> find(UUID id) {
        return organizations.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Organization> byCreditCode(String code) {
        return organizations.findByCreditCode(code.strip().toUpperCase(Locale.ROOT));
    }

    /** The parents of the groups these credit codes belong to, by code; who has none or is not entered is missing. */
    @Transactional(readOnly = true)
    public Map<String, String> groupParents(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : organizations.findByCreditCodeInAndGroupParentCreditCodeNotNull(codes).stream()
                        .collect(Collectors.toMap(
                                Organization::creditCode,
                                daughter -> Objects.requireNonNull(daughter.groupParentCreditCode())));
    }

    /** A code that fails only its check character may be kept when it was seen on the licence (domain 3.2.1, Q25). */
    private static SocialCreditCode code(String text, boolean confirmed) {
        boolean onlyTheCheck = SocialCreditCode.check(text)
                .filter(flaw -> flaw.kind() == CodeFlaw.Kind.BAD_CHECK)
                .isPresent();
        return confirmed && onlyTheCheck ? SocialCreditCode.confirmed(text) : SocialCreditCode.of(text);
    }
}
