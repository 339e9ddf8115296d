package org.assay.workflow;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assay.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that waits for a person, or did.
 *
 * @param process id of the model it belongs to
 * @param step id of the user task; also the form's name
 * @param candidate whom it waits for: a role code, {@code organization:<id>} or {@code person:<id>}
 * @param dueAt until when it is to be done: the legal deadline, or an earlier date officials set for themselves
 * @param legalDueAt the legal deadline where {@code dueAt} is earlier, else null
 * @param answers what was submitted, as the form asked for it; null while it waits
 * @param outcome which way the case went from here
 * @param barred who may not do it, because they did an earlier step (four eyes)
 */
public record WorkItem(
        UUID id,
        UUID caseId,
        String caseKind,
        String caseNumber,
        String caseTitle,
        @Nullable String organization,
        @Nullable String field,
        @Nullable String province,
        @Nullable UUID roundId,
        String process,
        String step,
        String candidate,
        @Nullable UUID assignee,
        Set<UUID> barred,
        State state,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant legalDueAt,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        @Nullable String outcome,
        @Schema(types = "object") @JsonRawValue @Nullable String answers) {

    /** Whether the work still waits, was done, or fell away because the case went another way. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** The deadline of the law, whatever date officials work to. */
    public Instant deadline() {
        return legalDueAt == null ? dueAt : legalDueAt;
    }

    /** Whether it is addressed to one person or one organization, and not to whoever has a role. */
    public boolean isPersonal() {
        return candidate.contains(":");
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isTakenBy(Actor actor) {
        return actor.personId().equals(assignee);
    }

    /** Whether this person may see and take it: the work waits for one of the person's names. */
    public boolean concerns(Actor actor) {
        return actor.candidacies().contains(candidate);
    }

    /** Whether this person may look at it: it concerns the person, or once did. */
    boolean isVisibleTo(Actor actor) {
        return concerns(actor) || isTakenBy(actor) || actor.personId().equals(doneBy);
    }

    public boolean isBarredFor(Actor actor) {
        return barred.contains(actor.personId());
    }
}
