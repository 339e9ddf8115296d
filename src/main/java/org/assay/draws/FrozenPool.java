package org.assay.draws;

import java.util.Comparator;
import java.util.List;

/**
 * What a commitment binds: the rule, everyone in the pool, everyone left out, and where the nonce will come from.
 *
 * @param committedAt to the second, with the offset of Beijing; it enters the seed
 */
public record FrozenPool(
        String planId,
        String committedAt,
        String nonceSource,
        DrawRule rule,
        List<Candidate> pool,
        List<Candidate> seated,
        List<NewDraw.Exclusion> excluded) {
    public FrozenPool {
        pool = List.copyOf(pool);
        seated = List.copyOf(seated);
        excluded = List.copyOf(excluded);
    }

    /** In the order of the labels, so that the order of any register leaves no trace. */
    static FrozenPool of(String planId, String committedAt, NewDraw input) {
        return new FrozenPool(
                planId,
                committedAt,
                input.nonceSource(),
                input.rule(),
                input.pool().stream()
                        .sorted(Comparator.comparing(Candidate::label))
                        .toList(),
                input.seated().stream()
                        .sorted(Comparator.comparing(Candidate::label))
                        .toList(),
                input.excluded().stream()
                        .sorted(Comparator.comparing(NewDraw.Exclusion::label))
                        .toList());
    }
}
