package org.assay.visits.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.Notifications;
import org.assay.pages.Words;
import org.assay.people.Actor;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.visits.Viewer;
import org.assay.visits.Visit;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a visit, told to whoever looks: the office and the team by name, the object without what is not its own. */
@Component
class VisitHistory {

    private final Ledger ledger;
    private final Inbox inbox;
    private final Notifications notifications;
    private final People people;
    private final Words words;

    VisitHistory(Ledger ledger, Inbox inbox, Notifications notifications, People people, Words words) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.notifications = notifications;
        this.people = people;
        this.words = words;
    }

    /** A line of the record in words. @param who empty when time did it, or the reader need not know */
    public record Line(Instant at, String sentence, String who) {}

    /** A message that was sent. */
    public record Message(Instant at, String recipient, String subject, String body) {}

    /** A step of the process in words. */
    public record Step(
            String step,
            String who,
            boolean open,
            Instant since,
            Instant due,
            @Nullable Instant doneAt) {}

    List<Line> lines(UUID visitId, Viewer viewer) {
        String suffix = viewer.isObject() ? ".public" : "";
        List<RecordedFact> facts = ledger.of(visitId).stream()
                .filter(fact -> words.has("facts." + fact.kind() + suffix))
                .toList();
        Map<UUID, Person> names = viewer.isObject()
                ? Map.of()
                : people.byId(facts.stream()
                        .map(RecordedFact::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return facts.stream()
                .map(fact -> new Line(fact.at(), sentence(fact, suffix), who(fact, names)))
                .toList();
    }

    private String sentence(RecordedFact fact, String suffix) {
        String sentence = words.of("facts." + fact.kind() + suffix);
        Object detail = fact.content().get("inspector");
        if (detail == null) {
            detail = fact.content().get("notice");
        }
        if (detail == null && fact.content().get("step") != null) {
            detail = words.of("tasks." + fact.content().get("step"));
        }
        return detail == null ? sentence : sentence + " · " + detail;
    }

    private static String who(RecordedFact fact, Map<UUID, Person> names) {
        Person person = fact.actor() == null ? null : names.get(fact.actor());
        return person == null ? "" : person.name();
    }

    List<Message> messages(UUID visitId, Viewer viewer, Actor actor) {
        return notifications.of(visitId).stream()
                .filter(row -> !viewer.isObject() || actor.personId().equals(row.person()))
                .map(row -> new Message(row.createdAt(), row.address(), row.subject(), row.body()))
                .toList();
    }

    /** The steps that wait or were done, by name where the person is known to this visit. */
    List<Step> steps(Visit visit) {
        return inbox.of(visit.id()).stream()
                .filter(item -> item.state() != WorkItem.State.CANCELLED)
                .map(item -> new Step(
                        item.step(), who(visit, item), item.isOpen(), item.createdAt(), item.deadline(), item.doneAt()))
                .toList();
    }

    private String who(Visit visit, WorkItem item) {
        return visit.team().asked().stream()
                .filter(member -> item.candidate().equals("person:" + member.personId()))
                .map(member -> member.inspector().name())
                .findFirst()
                .orElseGet(() -> words.candidate(item.candidate()));
    }
}
