package org.assay.outcomes.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.Notifications;
import org.assay.outcomes.FollowUp;
import org.assay.pages.Words;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case, told to whoever looks: officials by name, the object and the inspectors by side. */
@Component
class OutcomeHistory {

    private final Ledger ledger;
    private final Inbox inbox;
    private final Notifications notifications;
    private final People people;
    private final Words words;

    OutcomeHistory(Ledger ledger, Inbox inbox, Notifications notifications, People people, Words words) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.notifications = notifications;
        this.people = people;
        this.words = words;
    }

    /** A line of the record in words. */
    public record Line(Instant at, String sentence, String who, String hash) {}

    /** A step of the process in words. */
    public record Step(
            String step,
            String who,
            boolean open,
            Instant since,
            Instant due,
            @Nullable Instant doneAt) {}

    /** A message that was sent. */
    public record Message(Instant at, String recipient, String subject, String body) {}

    List<Line> lines(UUID caseId, FollowUp followUp, Viewer viewer) {
        var facts = ledger.of(caseId).stream()
                .filter(fact -> words.has("facts." + fact.kind() + (viewer.isOfficial() ? "" : ".public")))
                .toList();
        var names = names(facts.stream().map(RecordedFact::actor));
        return facts.stream()
                .map(fact ->
                        new Line(fact.at(), sentence(fact), who(fact.actor(), names, followUp, viewer), fact.hash()))
                .toList();
    }

    private String sentence(RecordedFact fact) {
        Object step = fact.content().get("step");
        return words.of("facts." + fact.kind()) + (step == null ? "" : " · " + words.of("tasks." + step));
    }

    private String who(@Nullable UUID actor, Map<UUID, Person> names, FollowUp followUp, Viewer viewer) {
        if (actor == null) {
            return words.of("outcomes.by-time");
        }
        var person = names.get(actor);
        if (viewer.isOfficial()) {
            return person == null ? "" : person.name();
        }
        UUID organization = followUp.object().organizationId();
        boolean objects = person != null && organization != null && organization.equals(person.organizationId());
        return words.of(objects ? "outcomes.by-object" : "outcomes.by-office");
    }

    List<Step> steps(UUID caseId, Viewer viewer) {
        var items = inbox.of(caseId).stream()
                .filter(item -> item.state() != WorkItem.State.CANCELLED)
                .toList();
        var names = viewer.isOfficial() ? names(items.stream().map(WorkItem::doneBy)) : Map.<UUID, Person>of();
        return items.stream()
                .map(item -> {
                    var by = item.doneBy() == null ? null : names.get(item.doneBy());
                    String role = words.candidate(item.candidate());
                    return new Step(
                            item.step(),
                            by == null ? role : by.name() + " · " + role,
                            item.isOpen(),
                            item.createdAt(),
                            item.deadline(),
                            item.doneAt());
                })
                .toList();
    }

    /** The object reads what was sent to its own people; inspectors read none of it. */
    List<Message> messages(UUID caseId, FollowUp followUp, Viewer viewer) {
        UUID organization = followUp.object().organizationId();
        Set<UUID> own = viewer.isOfficial() || organization == null
                ? Set.of()
                : people.of(organization).stream()
                        .map(Person::id)
                        .map(PersonId::value)
                        .collect(Collectors.toSet());
        return notifications.of(caseId).stream()
                .filter(row ->
                        viewer.isOfficial() || viewer.isObject() && row.person() != null && own.contains(row.person()))
                .map(row -> new Message(row.createdAt(), row.address(), row.subject(), row.body()))
                .toList();
    }

    private Map<UUID, Person> names(Stream<@Nullable UUID> ids) {
        return people.byId(ids.filter(Objects::nonNull).distinct().toList());
    }
}
