package org.assay.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.jspecify.annotations.Nullable;

/** A recorded visit, for those who judge what follows from it. */
public record VisitReport(
        UUID id,
        String number,
        NewVisit.Kind kind,
        @Nullable UUID planId,
        @Nullable String planNumber,
        @Nullable UUID drawId,
        @Nullable UUID follows,
        RegisteredObject object,
        List<RegisteredMatter> matters,
        List<RegisteredInspector> team,
        LocalDate visitedOn,
        @Nullable Instant leftAt,
        @Nullable Instant recordedAt,
        @Nullable ResultClass result,
        @Nullable String statement,
        List<RecordedFinding> findings) {}
