package org.assay.inspections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.assay.draws.Algorithm;
import org.assay.draws.DrawId;
import org.assay.draws.DrawObject;
import org.assay.draws.Draws;
import org.assay.draws.ExpectedValue;
import org.assay.draws.Explanation;
import org.assay.draws.InspectionRule;
import org.assay.draws.Inspector;
import org.assay.draws.NewInspectionDraw;
import org.assay.draws.NonceSource;
import org.assay.people.PersonId;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.Registers;
import org.assay.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the language of draws what a plan draws from: labels instead of names, strata, demands. */
@Component
class PlanDraws {

    private final Draws draws;
    private final Registers registers;
    private final Visits visits;

    PlanDraws(Draws draws, Registers registers, Visits visits) {
        this.draws = draws;
        this.registers = registers;
        this.visits = visits;
    }

    /** The pools of a plan and the inspectors in them, by label. */
    record Prepared(InspectionRule rule, org.assay.draws.Pools pools, Map<String, RegisteredInspector> inspectors) {

        /** The probability of each object; those of the same strata are alike, so that each combination is asked once. */
        ToDoubleFunction<Subject> chances(Explanation explanation) {
            Map<String, DrawObject> byLabel = new HashMap<>();
            pools.objects().forEach(object -> byLabel.put(object.label(), object));
            Map<Map<Integer, String>, Double> known = new HashMap<>();
            return subject -> known.computeIfAbsent(
                    subject.groups(),
                    any -> explanation.chance(
                            Objects.requireNonNull(byLabel.get(subject.object().label())), rule));
        }
    }

    /** What would be committed to today. @param matters every version the rows name */
    Prepared prepare(Plan plan, Frame frame, Collection<RegisteredMatter> matters) {
        List<RegisteredInspector> registered = registers.inspectors();
        List<org.assay.draws.Stratum> strata = frame.strata().stream()
                .map(stratum -> new org.assay.draws.Stratum(
                        stratum.name(),
                        Map.of(Stratum.attribute(stratum.row()), List.of(stratum.group())),
                        List.of(),
                        stratum.number()))
                .toList();
        return new Prepared(
                new InspectionRule(strata, frame.least(), plan.teamSize(), InspectionRule.USUAL),
                new org.assay.draws.Pools(
                        objects(frame, matters), inspectors(registered, frame, visits.loadIn(plan.year()))),
                registered.stream().collect(Collectors.toMap(RegisteredInspector::label, inspector -> inspector)));
    }

    private List<DrawObject> objects(Frame frame, Collection<RegisteredMatter> matters) {
        Map<String, Set<String>> needed = new HashMap<>();
        matters.forEach(matter -> needed.put(matter.code(), matter.specialties()));
        Map<UUID, Set<String>> lastTeams = visits.lastTeams();
        List<DrawObject> objects = new ArrayList<>(frame.subjects().size());
        for (Subject subject : frame.subjects()) {
            Map<String, String> attributes = new HashMap<>();
            subject.groups().forEach((row, group) -> attributes.put(Stratum.attribute(row), group));
            Set<String> needs = new TreeSet<>();
            subject.matters().forEach(matter -> needs.addAll(needed.getOrDefault(matter, Set.of())));
            objects.add(new DrawObject(
                    subject.object().label(),
                    attributes,
                    List.copyOf(needs),
                    subject.object().province().code(),
                    List.copyOf(lastTeams.getOrDefault(subject.object().id(), Set.of()))));
        }
        return objects;
    }

    private static List<Inspector> inspectors(
            List<RegisteredInspector> registered, Frame frame, Map<UUID, Integer> loads) {
        Map<String, List<String>> labels = new HashMap<>();
        frame.subjects().stream()
                .filter(subject -> !subject.object().code().isEmpty())
                .forEach(subject -> labels.computeIfAbsent(subject.object().code(), any -> new ArrayList<>())
                        .add(subject.object().label()));
        return registered.stream()
                .map(inspector -> new Inspector(
                        inspector.label(),
                        List.copyOf(inspector.specialties()),
                        inspector.region().code(),
                        inspector.unitCode(),
                        inspector.leads(),
                        loads.getOrDefault(inspector.id(), 0),
                        inspector.cap(),
                        conflicts(inspector, labels)))
                .toList();
    }

    /** With which objects of the pool, and why. */
    private static Map<String, String> conflicts(RegisteredInspector inspector, Map<String, List<String>> labels) {
        Map<String, String> conflicts = new HashMap<>();
        inspector
                .conflicts()
                .forEach(code -> labels.getOrDefault(code, List.of())
                        .forEach(label -> conflicts.put(label, Inspector.DECLARED)));
        labels.getOrDefault(inspector.unitCode(), List.of()).forEach(label -> conflicts.put(label, Inspector.OWN_UNIT));
        return conflicts;
    }

    /** Freezes and commits: the commitment is public at once, all else when no object is left that must not know yet. */
    DrawId commit(
            Plan plan,
            Prepared prepared,
            Instant drawAt,
            NonceSource source,
            String sourceText,
            @Nullable ExpectedValue value) {
        return draws.commit(new NewInspectionDraw(
                plan.id(),
                plan.number(),
                plan.title(),
                false,
                drawAt,
                source,
                sourceText,
                value,
                Algorithm.HMAC_SHA256,
                prepared.rule(),
                prepared.pools(),
                new PersonId(Objects.requireNonNull(plan.hands().approvedBy()))));
    }
}
