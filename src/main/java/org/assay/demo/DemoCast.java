package org.assay.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.organizations.NewOrganization;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.CurrentPerson;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.reviews.Experts;
import org.assay.reviews.NewExpert;
import org.assay.reviews.Sector;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the demo's people, organizations and experts in, from two small tables of plainly fictional ones. */
@Component
@Profile("demo")
class DemoCast {

    private static final LocalDate TERM_UNTIL = LocalDate.of(2022, 3, 31);

    private final People people;
    private final Organizations organizations;
    private final Experts experts;
    private final CurrentPerson currentPerson;

    DemoCast(People people, Organizations organizations, Experts experts, CurrentPerson currentPerson) {
        this.people = people;
        this.organizations = organizations;
        this.experts = experts;
        this.currentPerson = currentPerson;
    }

    /** Opens every account of the demo; each password is {@code demo-} and the user name. */
    void enter() {
        for (var choice : DemoPeople.CHOICE) {
            if (!choice.roles().contains(Role.EXPERT) && !choice.roles().contains(Role.AGENT)) {
                join(choice.username(), choice.name(), choice.roles(), null, null);
            }
        }
        for (var row : DemoTable.applicants()) {
            var organization = organizations.register(new NewOrganization(
                    row.organization(),
                    row.creditCode(),
                    false,
                    kind(row.creditCode()),
                    Province.of(row.province()),
                    row.address(),
                    row.agent() + "（法定代表人）",
                    null));
            join(row.username(), row.agent(), Set.of(Role.AGENT), row.province(), organization.id());
        }
        as("administrator", () -> {
            for (var row : DemoTable.experts()) {
                var person = join(row.username(), row.name(), Set.of(Role.EXPERT), row.province(), null);
                experts.add(new NewExpert(
                        person.id(),
                        row.code(),
                        row.name(),
                        row.employer(),
                        row.creditCode(),
                        row.province(),
                        Sector.valueOf(row.sector()),
                        row.fields(),
                        TERM_UNTIL));
            }
            return true;
        });
    }

    Person person(String username) {
        return people.named(username).orElseThrow();
    }

    Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow();
    }

    List<Person> withRole(Role role) {
        return people.withRole(role);
    }

    /** Does something as this person of the demo. */
    <T> T as(String username, Supplier<T> what) {
        return as(person(username), what);
    }

    <T> T as(Person person, Supplier<T> what) {
        return currentPerson.as(person, what);
    }

    /** Whether work waits for a person a visitor may choose to be. */
    boolean isChoice(String candidate) {
        return DemoPeople.CHOICE.stream()
                .flatMap(choice -> people.named(choice.username()).stream())
                .anyMatch(person -> candidate.equals("person:" + person.id()));
    }

    private Person join(
            String username, String name, Set<Role> roles, @Nullable String province, @Nullable UUID organization) {
        return people.join(new NewPerson(
                username,
                name,
                username + "@assay.example",
                "demo-" + username,
                roles,
                province,
                organization,
                "zh-CN"));
    }

    /** The kind an organization's code begins with (GB 32100-2015, characters 1 and 2). */
    private static Organization.Kind kind(String creditCode) {
        return switch (creditCode.substring(0, 2)) {
            case "91" -> Organization.Kind.ENTERPRISE;
            case "12" -> Organization.Kind.PUBLIC_INSTITUTION;
            case "51" -> Organization.Kind.ASSOCIATION;
            case "52" -> Organization.Kind.PRIVATE_NON_ENTERPRISE;
            default -> Organization.Kind.OTHER;
        };
    }
}
