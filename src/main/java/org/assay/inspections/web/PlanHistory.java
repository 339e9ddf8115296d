package org.assay.inspections.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.draws.Amendment;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.draws.Team;
import org.assay.inspections.Ceremony;
import org.assay.inspections.Plan;
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
    private final Amendments amendments;
    private final Words words;

    PlanHistory(Ledger ledger, People people, Amendments amendments, Words words) {
        this.ledger = ledger;
        this.people = people;
        this.amendments = amendments;
        this.words = words;
    }

    /** One line. @param who a name, or that the time did it */
    public record Line(Instant at, String sentence, String who) {}

    List<Line> of(Plan plan) {
        List<RecordedFact> facts = ledger.of(plan.id());
        Map<UUID, Person> names = people.byId(facts.stream()
                .map(RecordedFact::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Amendment> changes = changes(plan);
        List<Line> lines = new ArrayList<>();
        for (RecordedFact fact : facts) {
            String detail = detail(fact, changes);
            lines.add(new Line(
                    fact.at(),
                    words.of("facts." + fact.kind()) + (detail.isEmpty() ? "" : " · " + detail),
                    who(fact, names)));
        }
        Collections.reverse(lines);
        return lines;
    }

    /** What changed after the draw, by its number. */
    private Map<String, Amendment> changes(Plan plan) {
        Ceremony ceremony = plan.ceremony();
        return ceremony == null || plan.drawnAt() == null
                ? Map.of()
                : amendments.standing(new DrawId(ceremony.drawId())).amendments().stream()
                        .collect(Collectors.toMap(change -> String.valueOf(change.number()), change -> change));
    }

    private String detail(RecordedFact fact, Map<String, Amendment> changes) {
        Object step = fact.content().get("step");
        if (step != null) {
            return words.of("tasks." + step);
        }
        if (fact.kind().equals("object-replaced")) {
            Object next = fact.content().get("replacement");
            return changed(
                    words.of(
                            "draws.amendment.object",
                            "",
                            String.valueOf(fact.content().get("label"))),
                    next == null ? "" : next.toString());
        }
        Amendment change = changes.get(String.valueOf(fact.content().get("number")));
        return fact.kind().equals("draw-amended") && change != null ? said(change) : "";
    }

    /** Object and inspectors by their labels, as the draw knows them. */
    private String said(Amendment change) {
        String left = words.of(
                "draws.amendment." + change.kind().name().toLowerCase(Locale.ROOT),
                String.valueOf(change.leaves()),
                change.object());
        if (change.kind() == Amendment.Kind.INSPECTOR && !change.teams().isEmpty()) {
            return words.of(
                    "inspections.timeline.team", left, labels(change.teams().get(0)));
        }
        return changed(
                left,
                change.teams().stream()
                        .map(team -> team.object() + ": " + labels(team))
                        .collect(Collectors.joining("; ")));
    }

    private String labels(Team team) {
        return team.labels().isEmpty()
                ? words.of("draws.amendment.nobody")
                : String.join(words.of("inspections.separator"), team.labels());
    }

    private String changed(String what, String next) {
        return words.of(
                "inspections.timeline.changed", what, next.isBlank() ? words.of("draws.amendment.nobody") : next);
    }

    private String who(RecordedFact fact, Map<UUID, Person> names) {
        if (fact.actor() == null) {
            return words.of("inspections.timeline.by-time");
        }
        Person person = names.get(fact.actor());
        return person == null ? "" : person.name();
    }
}
