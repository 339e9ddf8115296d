package org.assay.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Lets the engine's clock follow the application's. */
final class EngineClock {

    private EngineClock() {}

    static void follow(Clock clock) {
        ClockUtil.offset(clock.millis() - System.currentTimeMillis());
    }
}
