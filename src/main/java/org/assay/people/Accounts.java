package org.assay.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts and everybody with their own: passwords, roles, opening and closing. */
@Component
@Transactional
public class Accounts {

    /** Characters of a password a person chooses. */
    public static final int SHORTEST_PASSWORD = 12;

    private final People people;
    private final PersonRepository persons;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Accounts(
            People people,
            PersonRepository persons,
            PasswordEncoder passwords,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.people = people;
        this.persons = persons;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    /** A new account, and the password to hand to its owner, which nobody can read again. */
    public record Opened(Person person, String oneTimePassword) {}

    /** @throws Refused when the user name is taken */
    public Opened open(String username, String name, String email, Set<Role> roles, String language) {
        String password = OneTimePassword.next();
        var person = people.join(new NewPerson(username, name, email, password, roles, null, null, language));
        person.expirePassword();
        persons.save(person);
        return new Opened(person, password);
    }

    /** Gives the account a new one-time password, for whoever has forgotten theirs; all its sessions end. */
    public String resetPassword(PersonId id) {
        var person = expect(id);
        String password = OneTimePassword.next();
        person.changePassword(hash(password));
        person.expirePassword();
        sessions.end(person.username());
        events.publishEvent(new PasswordReset(id.value(), person.username()));
        return password;
    }

    /**
     * Changes one's own password; all sessions of the account end.
     *
     * @throws Refused when the old one is wrong, or the new one is shorter than {@link #SHORTEST_PASSWORD} or the same
     */
    public void changePassword(PersonId id, String old, String wanted) {
        var person = expect(id);
        if (!passwords.matches(old, person.passwordHash())) {
            throw new Refused("people.refused.wrong-password");
        }
        if (wanted.length() < SHORTEST_PASSWORD) {
            throw new Refused("people.refused.short-password", SHORTEST_PASSWORD);
        }
        if (wanted.equals(old)) {
            throw new Refused("people.refused.same-password");
        }
        person.changePassword(hash(wanted));
        sessions.end(person.username());
    }

    /**
     * Changes what somebody may do and whether the account is open; all its sessions end.
     *
     * @throws Refused when no open account of an administrator would be left
     */
    public void change(PersonId id, Collection<Role> roles, boolean active) {
        var person = expect(id);
        boolean staysAdministrator = active && roles.contains(Role.ADMINISTRATOR);
        boolean onlyOne = people.withRole(Role.ADMINISTRATOR).stream()
                .allMatch(administrator -> administrator.id().equals(id));
        if (person.roles().contains(Role.ADMINISTRATOR) && !staysAdministrator && onlyOne) {
            throw new Refused("people.refused.last-administrator");
        }
        people.change(id, Set.copyOf(roles), active);
        sessions.end(person.username());
    }

    /** Accounts whose user name, name or address contains the text, by user name, those after {@code after} only. */
    @Transactional(readOnly = true)
    public List<Person> search(@Nullable String text, @Nullable String after, int limit) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return persons.search(wanted, after == null ? "" : after, limit);
    }

    @Transactional(readOnly = true)
    public long count() {
        return persons.count();
    }

    private Person expect(PersonId id) {
        return persons.findById(id.value()).orElseThrow(NotYours::new);
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
