package org.assay.dossiers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.forms.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant has written in one section so far, right or wrong.
 *
 * @param version counts the saves, 0 before the first; a save must name the version it was made from
 * @param savedAt when it was last saved, null before the first save
 * @param problems what the form finds wrong with the answers as they are now
 */
public record SectionAnswers(
        Section section,
        Map<String, Object> answers,
        SectionState state,
        long version,
        @Nullable Instant savedAt,
        @Nullable UUID savedBy,
        List<Problem> problems) {

    /** Who may read the section without being the applicant sees neither identity numbers nor mobile numbers in full. */
    public SectionAnswers masked() {
        if (section != Section.A) {
            return this;
        }
        var shown = new LinkedHashMap<>(answers);
        shown.computeIfPresent("legalRepresentativeId", (key, value) -> mask(value.toString(), 2));
        shown.computeIfPresent("officerMobile", (key, value) -> mask(value.toString(), 3));
        shown.computeIfPresent("agentMobile", (key, value) -> mask(value.toString(), 3));
        return new SectionAnswers(section, shown, state, version, savedAt, savedBy, problems);
    }

    private static String mask(String value, int shown) {
        int hidden = value.length() - 2 * shown;
        return hidden <= 0
                ? "*".repeat(value.length())
                : value.substring(0, shown) + "*".repeat(hidden) + value.substring(shown + hidden);
    }
}
