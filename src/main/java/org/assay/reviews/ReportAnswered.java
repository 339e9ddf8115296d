package org.assay.reviews;

import java.util.UUID;
import org.assay.shared.Fact;
import org.jspecify.annotations.Nullable;

/** A member signed the report, refused to with the reason, or was silent until the time was over. */
public record ReportAnswered(
        UUID caseId, String member, String stance, @Nullable String reason) implements Fact {}
