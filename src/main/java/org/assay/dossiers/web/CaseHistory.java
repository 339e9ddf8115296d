package org.assay.dossiers.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.dossiers.Dossier;
import org.assay.ledger.Ledger;
import org.assay.ledger.Proofs;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.pages.Words;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a dossier, told to whoever looks: staff by name, the applicant by role and without what is not theirs. */
@Component
class CaseHistory {

    private final Ledger ledger;
    private final Proofs proofs;
    private final Inbox inbox;
    private final Notifications notifications;
    private final People people;
    private final Words words;

    CaseHistory(Ledger ledger, Proofs proofs, Inbox inbox, Notifications notifications, People people, Words words) {
        this.ledger = ledger;
        this.proofs = proofs;
        this.inbox = inbox;
        this.notifications = notifications;
        this.people = people;
        this.words = words;
    }

    /** A line of the record in words. @param place its place in the ledger; null before it has one */
    public record Line(Instant at, String sentence, String who, UUID fact, Proofs.@Nullable Place place) {}

    /** A step of the processes in words. */
    public record Step(
            String step,
            String who,
            boolean open,
            Instant since,
            Instant due,
            @Nullable Instant doneAt,
            String outcome) {}

    /** A message that was sent. */
    public record Message(Instant at, String recipient, String subject, String body) {}

    /** @param proven whether the lines tell their places in the ledger */
    List<Line> record(Dossier dossier, Viewer viewer, boolean proven) {
        var facts = ledger.of(dossier.id().value()).stream()
                .filter(fact -> viewer.isStaff() || words.has("facts." + fact.kind() + ".public"))
                .toList();
        var names = names(facts.stream().map(RecordedFact::actor));
        var places =
                proven ? proofs.places(facts.stream().map(RecordedFact::id).toList()) : Map.<UUID, Proofs.Place>of();
        return facts.stream()
                .map(fact -> new Line(
                        fact.at(),
                        sentence(fact, viewer),
                        who(fact.actor(), names, dossier, viewer),
                        fact.id(),
                        places.get(fact.id())))
                .toList();
    }

    private String sentence(RecordedFact fact, Viewer viewer) {
        String sentence = words.of("facts." + fact.kind() + (viewer.isStaff() ? "" : ".public"));
        Object step = fact.content().get("step");
        Object file = fact.kind().startsWith("document-") ? fact.content().get("name") : null;
        return sentence + (step == null ? "" : " · " + words.of("tasks." + step)) + (file == null ? "" : " · " + file);
    }

    private String who(@Nullable UUID actor, Map<UUID, Person> names, Dossier dossier, Viewer viewer) {
        if (actor == null) {
            return words.of("dossiers.timeline.by-itself");
        }
        var person = names.get(actor);
        if (viewer.isStaff()) {
            return person == null ? "" : person.name();
        }
        boolean ours = person != null && dossier.organizationId().equals(person.organizationId());
        return words.of(ours ? "dossiers.timeline.yours" : "dossiers.timeline.office");
    }

    List<Step> steps(Dossier dossier, Viewer viewer) {
        var items = inbox.of(dossier.id().value());
        var names = viewer.isStaff()
                ? names(items.stream().map(item -> item.doneBy() == null ? item.assignee() : item.doneBy()))
                : Map.<UUID, Person>of();
        var seen = new HashSet<String>();
        return items.stream()
                .filter(item -> viewer.isStaff() || isForTheApplicant(item, seen))
                .map(item -> step(item, names, viewer))
                .toList();
    }

    /** How many experts there are, and which of them declined, is not the applicant's to know. */
    private static boolean isForTheApplicant(WorkItem item, Set<String> seen) {
        return !item.candidate().startsWith("person:") || seen.add(item.step());
    }

    private Step step(WorkItem item, Map<UUID, Person> names, Viewer viewer) {
        UUID person = item.doneBy() == null ? item.assignee() : item.doneBy();
        var by = person == null ? null : names.get(person);
        String role = words.candidate(item.candidate());
        return new Step(
                item.step(),
                by == null ? role : by.name() + " · " + role,
                item.isOpen(),
                item.createdAt(),
                item.deadline(),
                item.doneAt(),
                outcome(item, viewer));
    }

    private String outcome(WorkItem item, Viewer viewer) {
        boolean told = viewer.isStaff() || item.candidate().startsWith("organization:");
        return switch (item.state()) {
            case OPEN -> words.of("dossiers.diagram.open");
            case CANCELLED -> words.of("dossiers.diagram.cancelled");
            case DONE ->
                Stream.of("verdict", "decision", "answer")
                        .map(key -> "forms." + item.step() + "." + key + "." + item.outcome())
                        .filter(key -> told && words.has(key))
                        .findFirst()
                        .map(words::of)
                        .orElseGet(() -> words.of("dossiers.diagram.done"));
        };
    }

    List<Message> messages(Dossier dossier, Viewer viewer) {
        var mine = viewer.isStaff()
                ? Set.<UUID>of()
                : people.of(dossier.organizationId()).stream()
                        .map(Person::id)
                        .map(PersonId::value)
                        .collect(java.util.stream.Collectors.toSet());
        return notifications.of(dossier.id().value()).stream()
                .filter(row -> viewer.isStaff() || row.person() != null && mine.contains(row.person()))
                .map(CaseHistory::message)
                .toList();
    }

    private static Message message(NotificationRow row) {
        return new Message(row.createdAt(), row.address(), row.subject(), row.body());
    }

    private Map<UUID, Person> names(Stream<@Nullable UUID> ids) {
        Collection<UUID> known = ids.filter(Objects::nonNull).distinct().toList();
        return people.byId(known);
    }
}
