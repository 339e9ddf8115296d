package org.assay.draws;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is frozen before anybody can know the nonce.
 *
 * @param subjectId the case the draw is for
 * @param number the case number; draws of one case are told apart as {@code <number>/<purpose>-1}, -2
 * @param purpose what is drawn, in one word: {@code panel}
 * @param source where the nonce will come from
 * @param seated who already has a seat and with whom the drawn must sit lawfully; usually empty
 * @param excluded who is not in the pool and why
 */
public record NewDraw(
        UUID subjectId,
        String number,
        String title,
        String purpose,
        NonceSource source,
        DrawRule rule,
        List<Candidate> pool,
        List<Candidate> seated,
        List<Exclusion> excluded) {
    /** Somebody who might have been in the pool, and the word for why not. */
    public record Exclusion(String label, String reason) {}

    public NewDraw {
        pool = List.copyOf(pool);
        seated = List.copyOf(seated);
        excluded = List.copyOf(excluded);
    }

    /** What no draw from this pool could satisfy, by its name in the rule; to be asked before anybody commits to it. */
    public Optional<String> obstacle() {
        return SeatTrials.obstacle(this);
    }
}
