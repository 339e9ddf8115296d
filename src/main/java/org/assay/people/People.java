package org.assay.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and finds accounts. */
@Component
@Transactional
public class People {

    private final PersonRepository persons;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(PersonRepository persons, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused when the user name is taken */
    public Person join(NewPerson input) {
        if (persons.findByUsername(input.username().toLowerCase(java.util.Locale.ROOT))
                .isPresent()) {
            throw new Refused("people.refused.username-taken", input.username());
        }
        var person = persons.saveAndFlush(new Person(
                Ids.next(), input, Objects.requireNonNull(passwords.encode(input.password())), clock.instant()));
        events.publishEvent(new PersonJoined(person.id().value(), person.username(), person.roles()));
        return person;
    }

    /** Lets the person speak for an organization from now on. */
    public void speakFor(PersonId id, UUID organization) {
        expect(id).speakFor(organization);
    }

    /** Changes what the person may do and whether the account is open; it takes effect at the next sign-in. */
    public void change(PersonId id, Set<Role> roles, boolean active) {
        var person = expect(id);
        person.changeRoles(roles);
        person.changeActive(active);
        events.publishEvent(new PersonChanged(id.value(), person.username(), roles, active));
    }

    public void changeLanguage(PersonId id, String languageTag) {
        expect(id).changeLanguage(languageTag);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return persons.findById(id.value());
    }

    @Transactional(readOnly = true)
    public Optional<Person> named(String username) {
        return persons.findByUsername(username.toLowerCase(java.util.Locale.ROOT));
    }

    /** Everybody who is active and has the role. */
    @Transactional(readOnly = true)
    public List<Person> withRole(Role role) {
        return persons.withRole(role.code());
    }

    /** The active agents of an organization. */
    @Transactional(readOnly = true)
    public List<Person> of(UUID organization) {
        return persons.findByOrganizationIdAndActiveTrue(organization);
    }

    @Transactional(readOnly = true)
    public List<Person> all() {
        return persons.findAllByOrderByUsername();
    }

    /** Names by id, for lists. */
    @Transactional(readOnly = true)
    public Map<UUID, Person> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Collections.emptyMap()
                : persons.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
    }

    private Person expect(PersonId id) {
        return persons.findById(id.value()).orElseThrow(() -> new Refused("people.refused.no-such-person"));
    }
}
