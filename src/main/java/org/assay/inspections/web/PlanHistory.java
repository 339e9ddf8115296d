package org.assay.inspections.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.pages.Words;
import org.assay.people.People;
import org.assay.people.Person;
import org.springframework.stereotype.Component;

/** What happened to a plan, who did it and when, the newest first. */
@Component
class PlanHistory {

    private final Ledger ledger;
    private final People people;
    private final Words words;

    PlanHistory(Ledger ledger, People people, Words words) {
        this.ledger = ledger;
        this.people = people;
        this.words = words;
    }

    /** One line. @param who a name, or that the time did it */
    public record Line(Instant at, String sentence, String who) {}

    List<Line> of(UUID planId) {
        List<RecordedFact> facts = ledger.of(planId);
        Map<UUID, Person> names = people.byId(facts.stream()
                .map(RecordedFact::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Line> lines = new ArrayList<>();
        for (RecordedFact fact : facts) {
            Object step = fact.content().get("step");
            lines.add(new Line(
                    fact.at(),
                    words.of("facts." + fact.kind()) + (step == null ? "" : " · " + words.of("tasks." + step)),
                    who(fact, names)));
        }
        Collections.reverse(lines);
        return lines;
    }

    private String who(RecordedFact fact, Map<UUID, Person> names) {
        if (fact.actor() == null) {
            return words.of("inspections.timeline.by-time");
        }
        Person person = names.get(fact.actor());
        return person == null ? "" : person.name();
    }
}
