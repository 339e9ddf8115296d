package org.assay.inspections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.assay.draws.Explanation;
import org.assay.draws.Inspector;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.registers.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows before approval what a plan would come to. */
@Component
@Transactional(readOnly = true)
public class Previews {

    private final PlanRepository plans;
    private final Pools pools;
    private final PlanDraws planDraws;
    private final Registers registers;
    private final CurrentPerson currentPerson;

    Previews(PlanRepository plans, Pools pools, PlanDraws planDraws, Registers registers, CurrentPerson currentPerson) {
        this.plans = plans;
        this.pools = pools;
        this.planDraws = planDraws;
        this.registers = registers;
        this.currentPerson = currentPerson;
    }

    /** @throws NotYours for whoever has no part in planning, approving or auditing */
    public Preview of(UUID id) {
        Plan plan = plans.findWholeById(id)
                .filter(found -> currentPerson
                        .find()
                        .filter(actor -> Plans.mayRead(found, actor))
                        .isPresent())
                .orElseThrow(NotYours::new);
        Frame frame = pools.frame(plan, plan.rows());
        PlanDraws.Prepared prepared = planDraws.prepare(plan, frame, registers.matters(plan.versions()));
        Explanation explanation = Explanation.of(prepared.rule(), prepared.pools());
        return new Preview(
                plan,
                frame,
                prepared.rule().least(),
                objects(frame, prepared, explanation),
                inspectors(prepared, explanation),
                explanation.obstacles(),
                explanation.exact(),
                explanation.runs(),
                pools.uncovered(plan, frame),
                List.copyOf(pools.nationalPlansAhead(plan, plan.rows())));
    }

    /** The likeliest first. */
    private static List<Preview.ObjectLine> objects(Frame frame, PlanDraws.Prepared prepared, Explanation explanation) {
        ToDoubleFunction<Subject> chance = prepared.chances(explanation);
        List<Preview.ObjectLine> lines = new ArrayList<>();
        frame.subjects().forEach(subject -> lines.add(new Preview.ObjectLine(subject, chance.applyAsDouble(subject))));
        lines.sort(Comparator.comparingDouble(Preview.ObjectLine::probability)
                .reversed()
                .thenComparing(line -> line.subject().object().label()));
        return List.copyOf(lines);
    }

    private static List<Preview.InspectorLine> inspectors(PlanDraws.Prepared prepared, Explanation explanation) {
        Map<String, Integer> loads = new HashMap<>();
        prepared.pools().inspectors().forEach(inspector -> loads.put(inspector.label(), inspector.load()));
        return prepared.pools().inspectors().stream()
                .map(Inspector::label)
                .map(label -> new Preview.InspectorLine(
                        java.util.Objects.requireNonNull(prepared.inspectors().get(label)),
                        loads.getOrDefault(label, 0),
                        explanation.loads().getOrDefault(label, 0.0)))
                .sorted(Comparator.comparingDouble(Preview.InspectorLine::expected)
                        .reversed()
                        .thenComparing(line -> line.inspector().label()))
                .toList();
    }
}
