package org.assay.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The newest checkpoint as it stands at the bottom of every page; templates call it {@code @lastCheckpoint}, which asks no database. */
@Component
public class LastCheckpoint {

    private final Checkpoints checkpoints;
    private final AtomicReference<@Nullable Checkpoint> known = new AtomicReference<>();

    LastCheckpoint(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Null before the first fact has its place. */
    public @Nullable Checkpoint get() {
        return known.get();
    }

    /** Another node may have signed one. */
    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        Optional<Checkpoint> latest = checkpoints.latest();
        known.set(latest.orElse(null));
    }
}
