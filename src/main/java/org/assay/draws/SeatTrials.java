package org.assay.draws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries the rule of a panel on its pool under fixed trial seeds, before anybody commits to it. */
final class SeatTrials {
    private static final int MOST = 200;

    private SeatTrials() {}

    /** What stands against every trial, by its name in the rule; empty as soon as one trial fills the seats. */
    static Optional<String> obstacle(NewDraw draw) {
        Map<String, Integer> against = new LinkedHashMap<>();
        for (int trial = 1; trial <= MOST; trial++) {
            List<String> unmet = Transcript.of(
                            Algorithm.HMAC_SHA256, "trial-" + trial, "", draw.pool(), draw.seated(), draw.rule())
                    .unmet();
            if (unmet.isEmpty()) {
                return Optional.empty();
            }
            against.merge(unmet.get(0), 1, Integer::sum);
        }
        return against.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
