package org.assay.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of the process have left beside a dossier so far.
 *
 * @param supplement the one list of what was missing, with the reply; null when nothing was ever asked for
 * @param questions put to the applicant, the oldest first
 * @param criteria the findings as they stand, E1 to E12; none before the first assessment
 * @param agreement null before the dossier is selected
 */
public record Proceedings(
        @Nullable Supplement supplement,
        List<OfficerQuestion> questions,
        List<Criterion> criteria,
        @Nullable Agreement agreement) {

    /** Of a dossier that no step has touched. */
    public static final Proceedings NONE = new Proceedings(null, List.of(), List.of(), null);

    boolean isAnyUnclear() {
        return criteria.stream().anyMatch(Criterion::isUnclear);
    }
}
