package org.assay.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a colleague said or did about a work item besides answering it.
 *
 * @param recipient who was told; null when it was said to nobody in particular
 * @param text the note, the reason, the question or the answer; may be empty
 */
public record Remark(
        UUID id, Kind kind, UUID author, @Nullable UUID recipient, String text, Instant madeAt) {

    /** What it was. */
    public enum Kind {
        HANDED_OVER,
        TAKEN_OVER,
        DUE_CHANGED,
        EXTENDED,
        QUESTION,
        ANSWER
    }
}
