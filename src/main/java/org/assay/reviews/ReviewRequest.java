package org.assay.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.shared.Track;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a panel, and what decides who may not sit on it.
 *
 * @param groupParent the credit code of the parent of the applicant's group
 * @param related names of the representative, the person in charge and the authors of what was submitted
 * @param criteria the locked score sheet, in its order
 * @param competingCreditCodes the other applicants of the same field and round
 */
public record ReviewRequest(
        Subject subject,
        Track track,
        UUID organizationId,
        String organizationName,
        String creditCode,
        @Nullable String groupParent,
        Set<String> related,
        List<Criterion> criteria,
        Set<String> competingCreditCodes) {
    /**
     * What is reviewed.
     *
     * @param kind the kind of case, such as {@code dossiers}
     * @param number the case number people quote
     * @param field the code of its field
     * @param tags further fields whose experts may sit on the panel
     */
    public record Subject(String kind, UUID id, String number, String title, String field, Set<String> tags) {
        public Subject {
            tags = Set.copyOf(tags);
        }
    }

    /** A line of the score sheet: its code such as A1, what it asks, and the points it gives at most. */
    public record Criterion(String code, String name, BigDecimal weight, boolean veto) {
        public PanelScore.Criterion forScore() {
            return new PanelScore.Criterion(code, weight, veto);
        }
    }

    public ReviewRequest {
        related = Set.copyOf(related);
        criteria = List.copyOf(criteria);
        competingCreditCodes = Set.copyOf(competingCreditCodes);
    }
}
