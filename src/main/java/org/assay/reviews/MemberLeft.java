package org.assay.reviews;

import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.jspecify.annotations.Nullable;

/** A member gave up a seat after taking it: for a conflict found since, or because no sheet came in time. */
public record MemberLeft(
        UUID caseId,
        String member,
        String why,
        List<String> grounds,
        @Nullable String reason) implements Fact {}
