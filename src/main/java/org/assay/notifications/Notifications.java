package org.assay.notifications;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Tells these people. */
    public void tell(List<Person> recipients, String template, UUID caseId, Map<String, Object> values) {
        var ref = cases.find(caseId).orElse(null);
        for (var person : recipients) {
            add(person.id().value(), person.name(), person.email(), person.locale(), template, caseId, ref, values);
        }
    }

    /** Tells somebody who has no account, such as an objector. */
    public void tellAddress(String email, Locale locale, String template, UUID caseId, Map<String, Object> values) {
        add(null, email, email, locale, template, caseId, cases.find(caseId).orElse(null), values);
    }

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

    private void add(
            @Nullable UUID person,
            String name,
            String address,
            Locale locale,
            String template,
            UUID caseId,
            @Nullable CaseRef ref,
            Map<String, Object> values) {
        var all = new HashMap<String, Object>();
        all.put("recipient", name);
        all.put("link", baseUrl + (person == null ? "/" : "/messages"));
        Optional.ofNullable(ref).ifPresent(known -> {
            all.put("number", known.number());
            all.put("title", known.title());
        });
        all.putAll(values);
        var now = clock.instant();
        table.add(new NotificationRow(
                Ids.next(),
                person,
                address,
                template,
                caseId,
                ref == null ? null : ref.kind(),
                ref == null ? null : ref.number(),
                text.subject(template, locale, all),
                text.body(template, locale, all),
                now,
                null,
                NotificationRow.State.WAITING,
                0,
                now,
                null,
                null));
    }
}
