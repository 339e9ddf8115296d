package org.assay.dossiers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.dossiers.Section;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.SectionState;
import org.assay.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A section for programs: what is written in it so far, right or wrong.
 *
 * @param version counts the saves, 0 before the first; a save must name the version it was made from
 * @param savedAt when it was last saved, null before the first save
 * @param problems what the form finds wrong with the answers as they are now
 */
@Schema(name = "SectionAnswers")
record SectionView(
        Section section,
        Map<String, Object> answers,
        SectionState state,
        long version,
        @Nullable Instant savedAt,
        @Nullable UUID savedBy,
        List<Wrong> problems) {

    /**
     * Why an answer cannot stay as it is.
     *
     * @param path the answer's place, such as {@code staff[0].name}; empty when it is about the whole form
     * @param key names the reason for a program, the same in every language
     * @param message the sentence in the caller's language
     */
    @Schema(name = "SectionProblem")
    record Wrong(String path, String key, String message) {}

    static SectionView of(SectionAnswers written, Words words) {
        return new SectionView(
                written.section(),
                written.answers(),
                written.state(),
                written.version(),
                written.savedAt(),
                written.savedBy(),
                written.problems().stream()
                        .map(each -> new Wrong(
                                each.path(),
                                each.key(),
                                words.of(each.key(), each.args().toArray())))
                        .toList());
    }

    /** The attachments: files, and no answers of a form. */
    static SectionView attachments(SectionState state) {
        return new SectionView(Section.K, Map.of(), state, 0, null, null, List.of());
    }
}
