package org.assay.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.NewVisit;
import org.assay.visits.Visits;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Flow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends other inspectors to see whether a critical finding was rectified: none of those who were there before. */
@Component
class LookBacks {

    private static final String TERM = "T21";

    private final Visits visits;
    private final Registers registers;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Flow flow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookBacks(
            Visits visits,
            Registers registers,
            Deadlines deadlines,
            WorkingCalendar calendar,
            Flow flow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.registers = registers;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.flow = flow;
        this.events = events;
        this.clock = clock;
    }

    /** The two with the fewest visits this year who may go, and the days T21 allows. */
    Map<String, Object> proposal(FollowUp followUp) {
        var fit = candidates(followUp);
        LocalDate today = WorkingCalendar.today(clock);
        var leader = fit.stream().filter(RegisteredInspector::leads).findFirst();
        var second = fit.stream()
                .filter(each -> leader.filter(each::equals).isEmpty())
                .findFirst();
        return Map.of(
                "leader", leader.map(RegisteredInspector::label).orElse(""),
                "second", second.map(RegisteredInspector::label).orElse(""),
                "from", calendar.days().next(today).toString(),
                "until",
                        calendar.days().plus(today, deadlines.workingDays(TERM)).toString());
    }

    /** Who may go, the least burdened first. */
    List<RegisteredInspector> candidates(FollowUp followUp) {
        var load = visits.loadIn(WorkingCalendar.today(clock).getYear());
        var matters = specialties(registers.matters(followUp.visit().matterIds()));
        var object = object(followUp);
        return registers.inspectors().stream()
                .filter(inspector -> !followUp.visit().inspectorIds().contains(inspector.id()))
                .filter(inspector -> !isInConflict(inspector, object))
                .filter(inspector -> matters.isEmpty() || !Collections.disjoint(inspector.specialties(), matters))
                .filter(inspector -> load.getOrDefault(inspector.id(), 0) < inspector.cap())
                .sorted(Comparator.comparing((RegisteredInspector inspector) -> load.getOrDefault(inspector.id(), 0))
                        .thenComparing(RegisteredInspector::label))
                .toList();
    }

    /** One look-back serves all critical findings of a check. @return {@code look-back-planned} when one is under way */
    String next(FollowUp followUp, Finding finding) {
        var planned = followUp.found().stream()
                .filter(other -> other.status() == FindingStatus.LOOK_BACK)
                .map(other -> other.view().lookBackVisitId())
                .filter(Objects::nonNull)
                .findFirst();
        planned.ifPresent(visit -> send(finding, visit));
        return planned.isPresent() ? "look-back-planned" : "look-back";
    }

    /** Plans it for this finding and for all others that wait for one. */
    void plan(FollowUp followUp, Finding finding, Rectification.PlanLookBack answers) {
        UUID visit = open(followUp, answers);
        send(finding, visit);
        for (var other : followUp.found()) {
            if (other.status() == FindingStatus.REPORTED && other.view().verification() == Verification.LOOK_BACK) {
                send(other, visit);
                flow.drop(other.id(), item -> item.step().equals("plan-look-back"), "done");
            }
        }
    }

    private void send(Finding finding, UUID visit) {
        finding.lookBack(visit);
        events.publishEvent(new OutcomeFact.LookBackPlanned(finding.id(), visit));
    }

    private UUID open(FollowUp followUp, Rectification.PlanLookBack answers) {
        refuseDays(answers);
        var matters = registers.matters(followUp.visit().matterIds());
        var team = List.of(expect(followUp, answers.leader()), expect(followUp, answers.second()));
        if (team.get(0).equals(team.get(1))) {
            throw new Refused("outcomes.refused.two-inspectors");
        }
        if (!team.get(0).leads()) {
            throw new Refused("outcomes.refused.no-leader", team.get(0).label());
        }
        var wanted = specialties(matters);
        if (!wanted.isEmpty() && team.stream().allMatch(member -> Collections.disjoint(member.specialties(), wanted))) {
            throw new Refused("outcomes.refused.no-specialty");
        }
        return visits.open(new NewVisit(
                NewVisit.Kind.LOOK_BACK,
                null,
                followUp.visit().planId(),
                followUp.visit().planNumber(),
                object(followUp),
                matters,
                team,
                answers.from(),
                answers.until(),
                answers.announced(),
                followUp.visit().visitId()));
    }

    private void refuseDays(Rectification.PlanLookBack answers) {
        LocalDate today = WorkingCalendar.today(clock);
        LocalDate last = calendar.days().plus(today, deadlines.workingDays(TERM));
        if (answers.from().isBefore(today)
                || answers.until().isBefore(answers.from())
                || answers.until().isAfter(last)) {
            throw new Refused("outcomes.refused.look-back-days", today.toString(), last.toString());
        }
    }

    private RegisteredInspector expect(FollowUp followUp, String label) {
        String wanted = label.strip().toUpperCase(Locale.ROOT);
        var inspector = registers.inspectors().stream()
                .filter(each -> each.label().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("outcomes.refused.no-inspector", wanted));
        if (followUp.visit().inspectorIds().contains(inspector.id())) {
            throw new Refused("outcomes.refused.same-inspector", wanted);
        }
        if (isInConflict(inspector, object(followUp))) {
            throw new Refused("outcomes.refused.inspector-in-conflict", wanted);
        }
        return inspector;
    }

    private RegisteredObject object(FollowUp followUp) {
        return registers.objects(List.of(followUp.object().objectId())).get(0);
    }

    private static boolean isInConflict(RegisteredInspector inspector, RegisteredObject object) {
        return inspector.conflicts().contains(object.code())
                || inspector.conflicts().contains(object.label())
                || inspector.unitCode().equals(object.code());
    }

    /** What at least one of them must know one of; empty when anybody may look. */
    private static Set<String> specialties(List<RegisteredMatter> matters) {
        return matters.stream()
                .map(RegisteredMatter::specialties)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
