package org.assay.registers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links rows of the register of inspectors to the accounts of those persons. */
@Component
class InspectorAccounts {

    private final People people;
    private final InspectorTable inspectors;

    InspectorAccounts(People people, InspectorTable inspectors) {
        this.people = people;
        this.inspectors = inspectors;
    }

    /** Reads the accounts of inspectors once, when any draft names one. */
    Linking linking(Register register, Collection<Draft> drafts) {
        if (register != Register.INSPECTORS
                || drafts.stream().allMatch(draft -> draft.get("account").isEmpty())) {
            return new Linking(Map.of(), Map.of(), new HashSet<>());
        }
        Map<String, UUID> accounts = people.withRole(Role.INSPECTOR).stream()
                .filter(Person::isActive)
                .collect(
                        Collectors.toMap(Person::username, person -> person.id().value()));
        return new Linking(accounts, inspectors.linked(accounts.values()), new HashSet<>());
    }

    /** Accounts by user name, whose they are already, and those named in this file. */
    record Linking(Map<String, UUID> accounts, Map<UUID, String> taken, Set<UUID> named) {

        /** The person the row will be linked to; the draft says so when that cannot be. */
        @Nullable
        UUID person(Draft draft, @Nullable Entry before) {
            if (!draft.says("account")) {
                return before == null ? null : before.personId();
            }
            String username = draft.get("account").toLowerCase(Locale.ROOT);
            if (username.isEmpty()) {
                return null;
            }
            var person = accounts.get(username);
            if (person == null) {
                draft.problem("account", "no-account", username);
            } else if (!named.add(person)
                    || taken.containsKey(person) && (before == null || !person.equals(before.personId()))) {
                draft.problem("account", "account-taken", taken.getOrDefault(person, username));
            } else {
                draft.put("account", username);
            }
            return person;
        }
    }
}
