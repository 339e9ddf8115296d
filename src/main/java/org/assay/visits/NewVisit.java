package org.assay.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.jspecify.annotations.Nullable;

/**
 * What a visit begins with.
 *
 * @param drawId the draw that chose object and team; null when there was none (for cause, look-back)
 * @param planId the plan it belongs to, and its number
 * @param team the leader first
 * @param from the first and {@code until} the last day on which the visit may take place
 * @param follows the visit a look-back follows
 */
public record NewVisit(
        Kind kind,
        @Nullable UUID drawId,
        @Nullable UUID planId,
        @Nullable String planNumber,
        RegisteredObject object,
        List<RegisteredMatter> matters,
        List<RegisteredInspector> team,
        LocalDate from,
        LocalDate until,
        boolean announced,
        @Nullable UUID follows) {

    /** Why there is a visit. */
    public enum Kind {
        DRAWN,
        FOR_CAUSE,
        LOOK_BACK
    }

    public NewVisit {
        matters = List.copyOf(matters);
        team = List.copyOf(team);
    }
}
