package org.assay.dossiers;

import java.util.List;

/**
 * A dossier both officers have looked at, ready to be judged.
 *
 * @param sections the ten written ones in order, those never saved as empty ones
 * @param criteria what was found on E1 to E12
 */
record AssessedDossier(Dossier dossier, List<SectionAnswers> sections, List<Criterion> criteria) {

    SectionAnswers section(Section section) {
        return sections.stream()
                .filter(each -> each.section() == section)
                .findFirst()
                .orElseThrow();
    }
}
