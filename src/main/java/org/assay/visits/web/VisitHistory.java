package org.assay.visits.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.pages.Words;
import org.assay.people.Actor;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.visits.Viewer;
import org.springframework.stereotype.Component;

/** What happened to a visit, told to whoever looks: the office and the team by name, the object without what is not its own. */
@Component
class VisitHistory {

    private final Ledger ledger;
    private final Notifications notifications;
    private final People people;
    private final Words words;

    VisitHistory(Ledger ledger, Notifications notifications, People people, Words words) {
        this.ledger = ledger;
        this.notifications = notifications;
        this.people = people;
        this.words = words;
    }

    /** A line of the record in words. @param who empty when time did it, or the reader need not know */
    public record Line(Instant at, String sentence, String who) {}

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

    List<NotificationRow> messages(UUID visitId, Viewer viewer, Actor actor) {
        return notifications.of(visitId).stream()
                .filter(row -> !viewer.isObject() || actor.personId().equals(row.person()))
                .toList();
    }
}
