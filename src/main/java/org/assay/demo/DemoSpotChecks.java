package org.assay.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assay.inspections.Plans;
import org.assay.inspections.Selection;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.visits.ForCause;
import org.assay.visits.Visit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The story of spot checks in the demo, day by day: a plan drawn, visits on record, results public, and work left for visitors. */
@Component
@Profile("demo")
class DemoSpotChecks {

    private static final String VISITOR = "inspector";
    private static final LocalDate LEFT = DemoStory.day(24);

    private final DemoInspections inspections;
    private final DemoTeams teams;
    private final DemoOutcomes outcomes;
    private final DemoCast cast;
    private final Plans plans;
    private final Registers registers;
    private final ForCause forCause;
    private final Map<DemoEnding, Visit> ends = new EnumMap<>(DemoEnding.class);

    DemoSpotChecks(
            DemoInspections inspections,
            DemoTeams teams,
            DemoOutcomes outcomes,
            DemoCast cast,
            Plans plans,
            Registers registers,
            ForCause forCause) {
        this.inspections = inspections;
        this.teams = teams;
        this.outcomes = outcomes;
        this.cast = cast;
        this.plans = plans;
        this.registers = registers;
        this.forCause = forCause;
    }

    /** What happens in the morning of a day of April. */
    void morning(int day) {
        switch (day) {
            case 9 -> inspections.planned();
            case 10 -> inspections.drawn();
            case 11 -> everybodyIsTold();
            case 17 -> firstVisitsAreOnRecord();
            case 18 -> firstResultsArePublic();
            case 19 -> moreResultsArePublic();
            case 22 -> somethingIsRectified();
            case 23 -> ending(DemoEnding.EXTENDED, object -> outcomes.grantsTime(object, "COL-1"));
            default -> {
                // An ordinary day.
            }
        }
    }

    private void everybodyIsTold() {
        teams.declareClear();
        List<Visit> visits = plans.selections(cast.as("inspections", inspections::plan)).stream()
                .map(Selection::visitId)
                .map(Objects::requireNonNull)
                .map(teams::visit)
                .sorted(Comparator.comparing(
                        visit -> teams.leader(visit).username().equals(VISITOR)))
                .collect(Collectors.toCollection(ArrayList::new));
        for (DemoEnding ending : DemoEnding.values()) {
            visits.stream().filter(visit -> isFor(ending, visit)).findFirst().ifPresent(visit -> {
                visits.remove(visit);
                ends.put(ending, visit);
                teams.tell(visit, ending.day());
            });
        }
        visits.forEach(visit -> teams.tell(visit, LEFT));
    }

    /** The first ending is for the object a visitor's organization answers for, and no other is. */
    private static boolean isFor(DemoEnding ending, Visit visit) {
        return visit.object().kind() == ending.kind()
                && (visit.organizationId() != null) == (ending == DemoEnding.REPLY);
    }

    private void firstVisitsAreOnRecord() {
        visited(16);
        each(outcomes::judge, DemoEnding.CRITICAL, DemoEnding.EXTENDED, DemoEnding.CLOSED);
    }

    private void firstResultsArePublic() {
        visited(17);
        each(outcomes::accepts, DemoEnding.CRITICAL, DemoEnding.EXTENDED, DemoEnding.CLOSED);
        each(
                outcomes::settle,
                DemoEnding.CRITICAL,
                DemoEnding.EXTENDED,
                DemoEnding.CLOSED,
                DemoEnding.CLEAN,
                DemoEnding.CLEAN_TOO);
        ending(DemoEnding.CRITICAL, object -> outcomes.stops(object, "SIT-3"));
    }

    private void moreResultsArePublic() {
        each(outcomes::settle, DemoEnding.CLEAN_LATER, DemoEnding.IDLE);
        ending(DemoEnding.CLOSED, object -> outcomes.reports(object, "COL-9"));
    }

    private void somethingIsRectified() {
        visited(19);
        ending(DemoEnding.CLOSED, object -> outcomes.accept(object, "COL-9"));
        ending(DemoEnding.CRITICAL, object -> outcomes.reports(object, "SIT-3"));
        ending(DemoEnding.EXTENDED, object -> outcomes.asksForTime(object, "COL-1"));
        ending(DemoEnding.REPLY, outcomes::judge);
        complaintsAreToBeLookedInto();
        inspections.draftAnother();
    }

    /** Two visits nobody drew are in the hands of the visitor: one to be made at once, one to be announced. */
    private void complaintsAreToBeLookedInto() {
        lookInto(ObjectKind.SITE, "JC-S01", "群众反映该站点考核当日未开启监控，拟不事先通知到场核查。（演示）", false);
        lookInto(ObjectKind.COLLEGE, "JC-C02", "群众反映班级统一为学生报考证书，拟到校核实是否自愿。（演示）", true);
        teams.declareClear();
    }

    private void lookInto(ObjectKind kind, String matter, String reason, boolean announced) {
        Set<UUID> drawn =
                ends.values().stream().map(visit -> visit.object().id()).collect(Collectors.toSet());
        RegisteredObject object = registers.objects(Set.of(kind)).stream()
                .filter(each -> !drawn.contains(each.id()) && each.organizationId() == null)
                .findFirst()
                .orElseThrow();
        cast.as(
                "inspections",
                () -> forCause.open(new ForCause.Wanted(
                        object.label(),
                        List.of(matter),
                        reason,
                        List.of(label(VISITOR), label("inspector06")),
                        DemoStory.day(22),
                        DemoStory.day(22).plusWeeks(3),
                        announced)));
    }

    private String label(String username) {
        UUID person = cast.person(username).id().value();
        return registers.inspectors().stream()
                .filter(inspector -> person.equals(inspector.personId()))
                .map(RegisteredInspector::label)
                .findFirst()
                .orElseThrow();
    }

    private void visited(int day) {
        ends.forEach((ending, visit) -> {
            if (ending.day().equals(DemoStory.day(day))) {
                teams.visits(teams.visit(visit.id()), ending.day(), ending.result(), DemoFinding.of(ending));
            }
        });
    }

    private void each(Consumer<String> what, DemoEnding... endings) {
        for (DemoEnding ending : endings) {
            ending(ending, what);
        }
    }

    /** Does something about the object that comes to this end, where the draw took one of its kind. */
    private void ending(DemoEnding ending, Consumer<String> what) {
        Visit visit = ends.get(ending);
        if (visit != null) {
            what.accept(visit.object().name());
        }
    }
}
