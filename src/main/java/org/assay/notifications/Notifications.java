package org.assay.notifications;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something about a case, in their language: the message is written in the caller's transaction, so that
 * what happened and the news of it are both there, or neither.
 *
 * <p>The words stand under {@code mail.<template>.subject} and {@code mail.<template>.body}. Besides the values given they
 * may use {@code ${recipient}}, {@code ${link}} and, once a case runs, {@code ${number}} and {@code ${title}}.
 */
@Component
@Transactional
public class Notifications {

    private final NotificationTable table;
    private final MailText text;
    private final People people;
    private final Cases cases;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final String baseUrl;

    Notifications(
            NotificationTable table,
            MailText text,
            People people,
            Cases cases,
            CurrentPerson currentPerson,
            Clock clock,
            @Value("${assay.base-url}") String baseUrl) {
        this.table = table;
        this.text = text;
        this.people = people;
        this.cases = cases;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Tells one person; nobody when the account is closed. */
    public void tell(PersonId person, String template, UUID caseId, Map<String, Object> values) {
        tell(people.find(person).filter(Person::isActive).stream().toList(), template, caseId, values);
    }

    /** Tells everybody who has the role. */
    public void tellRole(Role role, String template, UUID caseId, Map<String, Object> values) {
        tell(people.withRole(role), template, caseId, values);
    }

    /** Tells the agents of an organization. */
    public void tellOrganization(UUID organizationId, String template, UUID caseId, Map<String, Object> values) {
        tell(people.of(organizationId), template, caseId, values);
    }

    /** Tells the agents of the organization whose case it is. */
    public void tellApplicant(CaseRef subject, String template, Map<String, Object> values) {
        var agents = people.of(Objects.requireNonNull(subject.organizationId()));
        tell(agents, template, subject.id(), Optional.of(subject), values);
    }

    /** Tells these people about a case the caller has at hand. */
    public void tell(List<Person> recipients, String template, CaseRef subject, Map<String, Object> values) {
        tell(recipients, template, subject.id(), Optional.of(subject), values);
    }

    /** Tells these people. */
    public void tell(List<Person> recipients, String template, UUID caseId, Map<String, Object> values) {
        tell(recipients, template, caseId, cases.find(caseId), values);
    }

    private void tell(
            List<Person> recipients,
            String template,
            UUID caseId,
            Optional<CaseRef> subject,
            Map<String, Object> values) {
        var letter = new Letter(template, caseId, subject, values);
        table.add(recipients.stream()
                .map(person -> row(letter, person.id().value(), person.name(), person.email(), person.locale()))
                .toList());
    }

    /** Tells somebody who has no account, such as an objector. */
    public void tellAddress(String email, Locale locale, String template, UUID caseId, Map<String, Object> values) {
        table.add(List.of(row(new Letter(template, caseId, cases.find(caseId), values), null, email, email, locale)));
    }

    /** What is said to every recipient alike. */
    private record Letter(String template, UUID caseId, Optional<CaseRef> subject, Map<String, Object> values) {}

    /** My messages, the newest first; {@code before} is the last one of the page before. */
    @Transactional(readOnly = true)
    public List<NotificationRow> mine(@Nullable UUID before, int limit) {
        return table.ofPerson(currentPerson.expect().personId(), before, limit);
    }

    /** Opens one of my messages, which is read from now on. @throws NotYours when it is not mine */
    public NotificationRow open(UUID id) {
        var message = table.find(id, currentPerson.expect().personId()).orElseThrow(NotYours::new);
        if (message.isUnread()) {
            table.read(id, clock.instant());
        }
        return message;
    }

    public void readAll() {
        table.readAll(currentPerson.expect().personId(), clock.instant());
    }

    /** Everything that was said about a case, the oldest first; who may see the case decides who may see this. */
    @Transactional(readOnly = true)
    public List<NotificationRow> of(UUID caseId) {
        return table.ofCase(caseId);
    }

    private NotificationRow row(Letter letter, @Nullable UUID person, String name, String address, Locale locale) {
        var values = new HashMap<String, Object>();
        values.put("recipient", name);
        values.put("link", baseUrl + (person == null ? "/" : "/messages"));
        letter.subject().ifPresent(known -> {
            values.put("number", known.number());
            values.put("title", known.title());
        });
        values.putAll(letter.values());
        var now = clock.instant();
        return new NotificationRow(
                Ids.next(),
                person,
                address,
                letter.template(),
                letter.caseId(),
                letter.subject().map(CaseRef::kind).orElse(null),
                letter.subject().map(CaseRef::number).orElse(null),
                text.subject(letter.template(), locale, values),
                text.body(letter.template(), locale, values),
                now,
                null,
                NotificationRow.State.WAITING,
                0,
                now,
                null,
                null);
    }
}
