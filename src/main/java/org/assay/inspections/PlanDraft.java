package org.assay.inspections;

import java.util.List;

/**
 * What a plan says, as its drafter hands it in.
 *
 * @param body the authority that checks
 * @param office who is responsible and can be asked
 * @param teamSize inspectors for each visit, 2 to 5
 */
public record PlanDraft(
        String title, String body, String office, String legalBasis, Period period, int teamSize, List<PlanRow> rows) {

    public PlanDraft {
        rows = List.copyOf(rows);
    }
}
