package org.assay.rounds.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.pages.Words;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What happened to a round, who did it and when, the newest first. */
@Component
class RoundHistory {

    /** Facts that come by the dozen; those of one day are told in one line. */
    private static final Set<String> MANY = Set.of("candidate-entered", "candidate-concluded");

    private final Ledger ledger;
    private final People people;
    private final Words words;

    RoundHistory(Ledger ledger, People people, Words words) {
        this.ledger = ledger;
        this.people = people;
        this.words = words;
    }

    /**
     * One line of the history.
     *
     * @param at when it happened; the last time when it happened more than once that day
     * @param who a name, or that the time did it; empty where many did
     * @param times how often it happened that day; 1 for what stands alone
     */
    public record Line(Instant at, String sentence, String who, int times) {}

    List<Line> of(UUID roundId) {
        var facts = ledger.of(roundId);
        var names = people.byId(facts.stream()
                .map(RecordedFact::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Integer> placeOfDay = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (var fact : facts) {
            Integer place = MANY.contains(fact.kind()) ? placeOfDay.get(fact.kind() + day(fact)) : null;
            if (place != null) {
                int times = lines.get(place).times() + 1;
                lines.set(place, new Line(fact.at(), words.of("facts." + fact.kind()), "", times));
                continue;
            }
            placeOfDay.put(fact.kind() + day(fact), lines.size());
            lines.add(new Line(fact.at(), sentence(fact), who(fact, names), 1));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static LocalDate day(RecordedFact fact) {
        return LocalDate.ofInstant(fact.at(), WorkingCalendar.ZONE);
    }

    private String sentence(RecordedFact fact) {
        String sentence = words.of("facts." + fact.kind());
        Object step = fact.content().get("step");
        Object number =
                fact.content().getOrDefault("documentNumber", fact.content().get("number"));
        return sentence
                + (step == null ? "" : " · " + words.of("tasks." + step))
                + (number == null || number.toString().isEmpty() ? "" : " · " + number);
    }

    private String who(RecordedFact fact, Map<UUID, Person> names) {
        if (fact.actor() == null) {
            return words.of("rounds.timeline.by-time");
        }
        var person = names.get(fact.actor());
        return person == null ? "" : person.name();
    }
}
