package org.assay.visits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed on the phone.
 *
 * @param personId who held the phone; for an inspector also who signed
 * @param post of the person who signed for the inspected side
 * @param documentId the picture; null when the name was typed instead
 * @param answersSha256 hash of the answers as the phone showed them, see {@link AnswerSheet}
 * @param answers those answers; null when the phone sent only their hash
 */
public record VisitSignature(
        UUID id,
        Party party,
        UUID personId,
        String name,
        String post,
        @Nullable UUID documentId,
        @Nullable String sha256,
        String answersSha256,
        @Nullable String answers,
        Instant signedAt,
        Instant receivedAt,
        boolean late) {

    /**
     * What became of the answers since they were signed.
     *
     * @param same whether they stand as they were signed
     * @param changed codes of the questions that stand otherwise; none when only the hash of what was signed is known
     */
    public record Since(boolean same, List<String> changed) {}

    /** @param now the checklist as it stands now, or as it went on record */
    public Since since(AnswerSheet now) {
        boolean same = answersSha256.equals(now.sha256());
        return new Since(same, same || answers == null ? List.of() : new AnswerSheet(answers).changesTo(now));
    }

    /** Whether the inspected side signed in its own hand; a name that somebody typed proves nothing alone. */
    boolean isInspectedDrawn() {
        return party == Party.INSPECTED && documentId != null;
    }

    /** Whose signature it is. */
    public enum Party {
        INSPECTED,
        INSPECTOR
    }
}
