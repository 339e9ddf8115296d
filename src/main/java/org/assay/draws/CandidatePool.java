package org.assay.draws;

import java.util.Comparator;
import java.util.List;

/** The frozen pool of a panel: everyone who may be drawn, who sits already, and who was left out and why. */
public record CandidatePool(List<Candidate> pool, List<Candidate> seated, List<NewDraw.Exclusion> excluded) {
    /** In the order of the labels, so that the order of any register leaves no trace. */
    public CandidatePool {
        pool = pool.stream().sorted(Comparator.comparing(Candidate::label)).toList();
        seated = seated.stream().sorted(Comparator.comparing(Candidate::label)).toList();
        excluded = excluded.stream()
                .sorted(Comparator.comparing(NewDraw.Exclusion::label))
                .toList();
    }
}
