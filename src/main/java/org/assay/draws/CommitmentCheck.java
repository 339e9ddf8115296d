package org.assay.draws;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.shared.Refused;

/** What must hold before pools are committed to. */
final class CommitmentCheck {
    /** Whatever is hashed under the seed: no bar, no blank, nothing that two programs might write differently. */
    private static final Pattern LABEL = Pattern.compile("[^|\\s\\p{Cntrl}\\p{Cs}]{1,80}");

    private static final int SOURCE = 2;

    private CommitmentCheck() {}

    /** @throws Refused naming the first thing that does not */
    static void check(NewInspectionDraw input, Instant now) {
        if (!LABEL.matcher(input.planId()).matches()) {
            throw new Refused("draws.refused.plan-id", input.planId());
        }
        if (!input.plannedAt().isAfter(now)) {
            throw new Refused("draws.refused.time-past", CeremonyTime.words(input.plannedAt()));
        }
        if (input.sourceText().strip().length() < SOURCE) {
            throw new Refused("draws.refused.no-source");
        }
        if (!input.open() && input.algorithm() == Algorithm.RFC3797) {
            throw new Refused("draws.refused.sealed-rfc3797");
        }
        ExpectedValue.check(input, now);
        labels(input.pools().objects().stream().map(DrawObject::label).toList());
        labels(input.pools().inspectors().stream().map(Inspector::label).toList());
        if (input.algorithm() == Algorithm.RFC3797 && input.pools().objects().size() > Rfc3797.MOST) {
            throw new Refused("draws.refused.rfc3797-size", Rfc3797.MOST);
        }
        Explanation.of(input.rule(), input.pools()).obstacles().stream()
                .filter(Obstacle::isFatal)
                .findFirst()
                .ifPresent(obstacle -> {
                    throw new Refused(
                            "draws.refused." + obstacle.key(), obstacle.args().toArray());
                });
    }

    /** @param sorted labels of a pool */
    private static void labels(List<String> sorted) {
        for (int i = 0; i < sorted.size(); i++) {
            if (!LABEL.matcher(sorted.get(i)).matches()) {
                throw new Refused("draws.refused.label", sorted.get(i));
            }
            if (i > 0 && sorted.get(i).equals(sorted.get(i - 1))) {
                throw new Refused("draws.refused.label-twice", sorted.get(i));
            }
        }
    }
}
