package org.assay.inspections;

import java.util.List;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.registers.Registers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the registers still are what was frozen; the draw follows the frozen pools all the same. */
@Component
@Transactional(readOnly = true)
public class Ceremonies {

    private final Pools pools;
    private final PlanDraws planDraws;
    private final Draws draws;
    private final Registers registers;

    Ceremonies(Pools pools, PlanDraws planDraws, Draws draws, Registers registers) {
        this.pools = pools;
        this.planDraws = planDraws;
        this.draws = draws;
        this.registers = registers;
    }

    /** Names of the pools that have changed since; empty before anything was frozen. */
    public List<String> drift(Plan plan) {
        Ceremony ceremony = plan.ceremony();
        if (ceremony == null) {
            return List.of();
        }
        Frame frame = pools.frame(plan, plan.rows());
        return draws.drift(
                new DrawId(ceremony.drawId()),
                planDraws
                        .prepare(plan, frame, registers.matters(plan.versions()))
                        .pools());
    }
}
