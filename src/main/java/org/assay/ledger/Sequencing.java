package org.assay.ledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the sequencer every second, on every node; off in tests, which run it themselves. */
@Component
@ConditionalOnProperty("assay.ledger.in-background")
class Sequencing {

    private static final Logger log = LoggerFactory.getLogger(Sequencing.class);

    private final Sequencer sequencer;
    private final LastCheckpoint last;
    private @Nullable String lastFailure;

    Sequencing(Sequencer sequencer, LastCheckpoint last) {
        this.sequencer = sequencer;
        this.last = last;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void run() {
        try {
            sequencer.run();
            last.refresh();
            lastFailure = null;
        } catch (RuntimeException failure) {
            // The same trouble every second is told once.
            if (!String.valueOf(failure.getMessage()).equals(lastFailure)) {
                log.error("The ledger could not place new facts", failure);
            }
            lastFailure = String.valueOf(failure.getMessage());
        }
    }
}
