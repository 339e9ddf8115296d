package org.assay.inspections;

import java.util.UUID;
import org.assay.draws.Draws;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens what a plan drew to everybody, once, and says so on the record. */
@Component
class Opening {

    private final Draws draws;
    private final ApplicationEventPublisher events;

    Opening(Draws draws, ApplicationEventPublisher events) {
        this.draws = draws;
        this.events = events;
    }

    void open(UUID planId) {
        boolean sealed = draws.of(planId).stream().anyMatch(draw -> draw.isDrawn() && !draw.isPublic());
        if (sealed) {
            draws.release(planId);
            events.publishEvent(new DrawOpened(planId));
        }
    }
}
