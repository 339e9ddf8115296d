package org.assay.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits that nobody drew: an officer says why, names the team by hand, and may come unannounced. */
@Component
@Transactional
public class ForCause {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final Registers registers;
    private final Visits visits;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ForCause(Registers registers, Visits visits, CurrentPerson currentPerson, Clock clock) {
        this.registers = registers;
        this.visits = visits;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** What an officer asks for. @param object and {@code team} by their codes in the registers, the leader first */
    public record Wanted(
            String object,
            List<String> matters,
            String reason,
            List<String> team,
            LocalDate from,
            LocalDate until,
            boolean announced) {

        public Wanted {
            matters = List.copyOf(matters);
            team = List.copyOf(team);
        }
    }

    /** What may be chosen from. */
    public record Choices(
            List<RegisteredObject> objects, List<RegisteredMatter> matters, List<RegisteredInspector> inspectors) {}

    /** Objects this officer may have visited, all matters, and the inspectors with an account. @throws NotYours for others */
    @Transactional(readOnly = true)
    public Choices choices() {
        Actor actor = officer();
        return new Choices(
                registers.objects(EnumSet.allOf(ObjectKind.class)).stream()
                        .filter(object -> isWithin(actor, object))
                        .toList(),
                registers.matters(),
                registers.inspectors().stream()
                        .filter(inspector -> inspector.personId() != null)
                        .toList());
    }

    /**
     * Opens the visit.
     *
     * @throws NotYours for who is no inspection officer
     * @throws Refused when a code is unknown, a matter does not fit the object, somebody has a conflict or no account, or the
     *     reason or the days are not in order
     */
    public UUID open(Wanted wanted) {
        Choices choices = choices();
        String reason = wanted.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refused("visits.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        if (wanted.from().isBefore(WorkingCalendar.today(clock))) {
            throw new Refused("visits.refused.days");
        }
        RegisteredObject object = choices.objects().stream()
                .filter(each -> isNamed(each.label(), wanted.object()))
                .findFirst()
                .orElseThrow(() -> new Refused("visits.refused.no-such-object", wanted.object()));
        NewVisit visit = new NewVisit(
                NewVisit.Kind.FOR_CAUSE,
                null,
                null,
                null,
                object,
                matters(choices, wanted.matters(), object.kind()),
                team(object, wanted.team()),
                wanted.from(),
                wanted.until(),
                wanted.announced(),
                null);
        return visits.open(visit, reason);
    }

    private static List<RegisteredMatter> matters(Choices choices, List<String> codes, ObjectKind kind) {
        List<RegisteredMatter> chosen = new ArrayList<>();
        for (String code : codes) {
            chosen.add(choices.matters().stream()
                    .filter(matter ->
                            matter.code().equals(code) && matter.kinds().contains(kind))
                    .findFirst()
                    .orElseThrow(() -> new Refused("visits.refused.no-such-matter", code)));
        }
        return chosen;
    }

    private List<RegisteredInspector> team(RegisteredObject object, List<String> labels) {
        List<RegisteredInspector> all = registers.inspectors();
        List<RegisteredInspector> team = new ArrayList<>();
        for (String label : labels) {
            RegisteredInspector inspector = all.stream()
                    .filter(each -> isNamed(each.label(), label))
                    .findFirst()
                    .orElseThrow(() -> new Refused("visits.refused.no-such-inspector", label));
            Fitness.refuse(object, new Team(List.of()), inspector);
            team.add(inspector);
        }
        return team;
    }

    private static boolean isNamed(String label, String typed) {
        return label.equals(typed.strip().toUpperCase(Locale.ROOT));
    }

    private Actor officer() {
        Actor actor = currentPerson.expect();
        if (!actor.is(Role.INSPECTION_OFFICER)) {
            throw new NotYours();
        }
        return actor;
    }

    private static boolean isWithin(Actor actor, RegisteredObject object) {
        return actor.province() == null || actor.province().equals(object.province().code());
    }
}
